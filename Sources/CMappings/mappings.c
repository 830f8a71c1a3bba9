// The mappings that come with the program.
#include "CMappings.h"

// Every compiler that Swift comes with knows #embed.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char acled[] = {
#embed "../../Mappings/acled.yaml"
};
static const unsigned char gtd[] = {
#embed "../../Mappings/gtd.yaml"
};
static const unsigned char timelinejs[] = {
#embed "../../Mappings/timelinejs.yaml"
};

struct sitrep_mapping sitrep_mapping_acled(void) { return (struct sitrep_mapping){acled, sizeof(acled)}; }

struct sitrep_mapping sitrep_mapping_gtd(void) { return (struct sitrep_mapping){gtd, sizeof(gtd)}; }

struct sitrep_mapping sitrep_mapping_timelinejs(void) {
    return (struct sitrep_mapping){timelinejs, sizeof(timelinejs)};
}
