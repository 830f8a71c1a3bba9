#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of a C string of libcmark's, without the NUL; empty for NULL. Valid as long as the tree they are of.
func bytes(of string: UnsafePointer<CChar>?) -> UnsafeRawBufferPointer {
    guard let string else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: string, count: strlen(string))
}
