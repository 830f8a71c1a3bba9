#ifndef SITREP_CTHEME_H
#define SITREP_CTHEME_H

#include <stddef.h>

/// A file of the default theme, as it was when the program was built.
struct sitrep_theme_file {
    /// The path from `Templates/`.
    const char *path;
    const unsigned char *bytes;
    size_t count;
};

/// All files of the default theme, sorted by path.
extern const struct sitrep_theme_file sitrep_theme_files[];
extern const size_t sitrep_theme_count;

#endif
