#ifndef SITREP_DEFLATE_H
#define SITREP_DEFLATE_H

#include <stddef.h>
#include <stdint.h>

/// The most bytes that `length` bytes are deflated into.
size_t sitrep_deflate_bound(size_t length);

/// Deflates bytes (RFC 1951, without a header). Returns how many bytes were written, or -1 where there is no memory or
/// too little room.
ptrdiff_t sitrep_deflate(const uint8_t *bytes, size_t length, uint8_t *output, size_t capacity);

/// Inflates bytes. Returns how many were written, or -1 where the input is damaged, ends too early or late, or holds more
/// than `capacity` bytes.
ptrdiff_t sitrep_inflate(const uint8_t *bytes, size_t length, uint8_t *output, size_t capacity);

/// The CRC-32 of ISO 3309, as ZIP has it.
uint32_t sitrep_crc32(const uint8_t *bytes, size_t length);

#endif
