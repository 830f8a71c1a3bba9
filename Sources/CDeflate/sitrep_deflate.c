#include "sitrep_deflate.h"

#include <limits.h>
#include <string.h>
#include <zlib.h>

// zlib counts in unsigned int: more than that is handed over in pieces.
static uInt piece(size_t left) { return left > UINT_MAX / 2 ? UINT_MAX / 2 : (uInt)left; }

size_t sitrep_deflate_bound(size_t length) {
    // The bound that zlib documents for its default settings, for any length: stored blocks and their heads.
    return length + (length >> 12) + (length >> 14) + (length >> 25) + 64;
}

ptrdiff_t sitrep_deflate(const uint8_t *bytes, size_t length, uint8_t *output, size_t capacity) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    // A window of 32 KiB; the minus sign asks for no header.
    if (deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) return -1;
    size_t read = 0, written = 0;
    int result = Z_OK;
    while (result == Z_OK) {
        if (stream.avail_in == 0 && read < length) {
            stream.next_in = (Bytef *)(uintptr_t)(bytes + read);
            stream.avail_in = piece(length - read);
            read += stream.avail_in;
        }
        uInt room = piece(capacity - written);
        stream.next_out = output + written;
        stream.avail_out = room;
        result = deflate(&stream, read == length ? Z_FINISH : Z_NO_FLUSH);
        written += room - stream.avail_out;
        if (result == Z_OK && written == capacity) result = Z_BUF_ERROR;
    }
    deflateEnd(&stream);
    return result == Z_STREAM_END ? (ptrdiff_t)written : -1;
}

ptrdiff_t sitrep_inflate(const uint8_t *bytes, size_t length, uint8_t *output, size_t capacity) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (inflateInit2(&stream, -15) != Z_OK) return -1;
    size_t read = 0, written = 0;
    int result = Z_OK;
    // One byte of room more than there may be: an input that holds more is known by it.
    uint8_t spare;
    while (result == Z_OK) {
        if (stream.avail_in == 0 && read < length) {
            stream.next_in = (Bytef *)(uintptr_t)(bytes + read);
            stream.avail_in = piece(length - read);
            read += stream.avail_in;
        }
        size_t left = capacity - written;
        uInt room = left > 0 ? piece(left) : 1;
        stream.next_out = left > 0 ? output + written : &spare;
        stream.avail_out = room;
        result = inflate(&stream, Z_NO_FLUSH);
        uInt count = room - stream.avail_out;
        if (left == 0 && count > 0) result = Z_DATA_ERROR;
        written += count;
        if (result == Z_OK && count == 0 && stream.avail_in == 0 && read == length) result = Z_BUF_ERROR;
    }
    int is_whole = result == Z_STREAM_END && stream.avail_in == 0 && read == length;
    inflateEnd(&stream);
    return is_whole ? (ptrdiff_t)written : -1;
}

uint32_t sitrep_crc32(const uint8_t *bytes, size_t length) {
    uLong sum = crc32(0, Z_NULL, 0);
    while (length > 0) {
        uInt count = piece(length);
        sum = crc32(sum, bytes, count);
        bytes += count;
        length -= count;
    }
    return (uint32_t)sum;
}
