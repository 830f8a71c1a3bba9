#ifndef SITREP_CSHIM_H
#define SITREP_CSHIM_H
#endif
