#ifndef SITREP_CMAPPINGS_H
#define SITREP_CMAPPINGS_H

#include <stddef.h>

/// A mapping file of `Mappings/`, as it was when the program was built.
struct sitrep_mapping {
    const unsigned char *bytes;
    size_t count;
};

struct sitrep_mapping sitrep_mapping_acled(void);
struct sitrep_mapping sitrep_mapping_gtd(void);
struct sitrep_mapping sitrep_mapping_timelinejs(void);

#endif
