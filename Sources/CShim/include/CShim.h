#ifndef SITREP_CSHIM_H
#define SITREP_CSHIM_H

#include "sitrep_arena.h"
#include "sitrep_files.h"
#include "sitrep_process.h"
#include "sitrep_watching.h"

#endif
