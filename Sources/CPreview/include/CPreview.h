#ifndef SITREP_CPREVIEW_H
#define SITREP_CPREVIEW_H

#include <stddef.h>

/// A file that a preview adds to the site, as it was when the program was built.
struct sitrep_preview_file {
    const unsigned char *bytes;
    size_t count;
};

/// The script that reloads pages and shows what is wrong.
struct sitrep_preview_file sitrep_preview_script(void);

/// The style sheet of what the script shows, and of the preview's own pages.
struct sitrep_preview_file sitrep_preview_style(void);

#endif
