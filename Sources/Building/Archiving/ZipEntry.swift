import CDeflate

/// A file of a ZIP archive with its bytes as they stand there (APPNOTE.TXT 6.3.10, PKWARE).
struct ZipEntry: Sendable {
    enum Method: UInt16, Sendable { case stored = 0, deflated = 8 }

    var path: [UInt8]
    var method: Method
    var checksum: UInt32
    /// Without compression.
    var size: Int
    /// As they stand in the archive.
    var bytes: [UInt8]

    /// Deflates the bytes, unless that makes them no smaller.
    init(path: [UInt8], _ bytes: [UInt8]) {
        self.path = path
        size = bytes.count
        checksum = bytes.withUnsafeBufferPointer { sitrep_crc32($0.baseAddress, $0.count) }
        let room = sitrep_deflate_bound(bytes.count)
        let deflated = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = max(
                0,
                bytes.withUnsafeBufferPointer {
                    sitrep_deflate($0.baseAddress, $0.count, buffer.baseAddress!, room)
                })
        }
        if !deflated.isEmpty, deflated.count < bytes.count {
            method = .deflated
            self.bytes = deflated
        } else {
            method = .stored
            self.bytes = bytes
        }
    }
}
