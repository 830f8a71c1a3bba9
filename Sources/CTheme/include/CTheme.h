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

/// How many files the default theme has.
size_t sitrep_theme_count(void);

/// A file of the default theme; they are sorted by path.
struct sitrep_theme_file sitrep_theme_file_at(size_t index);

#endif
