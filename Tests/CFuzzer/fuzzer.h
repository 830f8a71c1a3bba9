#pragma once
#include <stddef.h>
#include <stdint.h>

/// The entry of libFuzzer for programs that have a `main` of their own (LLVM documentation, "libFuzzer", section "Using
/// libFuzzer as a library").
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*each)(const uint8_t *bytes, size_t count));
