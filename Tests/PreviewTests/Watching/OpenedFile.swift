import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that is open for writing, emptied.
struct OpenedFile {
    private let descriptor: Int32

    init(_ path: String) throws {
        descriptor = open(path, O_WRONLY | O_TRUNC)
        try #require(descriptor >= 0)
    }

    func write(_ text: String) { #expect(systemWrite(descriptor, text, text.utf8.count) == text.utf8.count) }

    func close() { _ = systemClose(descriptor) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
