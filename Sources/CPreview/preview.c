// What a preview adds to a site, embedded by the compiler.
#include "CPreview.h"

// Every compiler that Swift comes with knows #embed.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "page/preview.js"
};
static const unsigned char style[] = {
#embed "page/preview.css"
};

struct sitrep_preview_file sitrep_preview_script(void) {
    return (struct sitrep_preview_file){script, sizeof(script)};
}

struct sitrep_preview_file sitrep_preview_style(void) {
    return (struct sitrep_preview_file){style, sizeof(style)};
}
