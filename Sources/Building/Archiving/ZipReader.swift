import CDeflate

/// Reads a ZIP archive that anybody may have made: every number in it is checked before it is believed.
package struct ZipReader: Sendable {
    /// Why the bytes are no archive, or none that can be read: the end of a sentence that begins with the file's name.
    package struct Damage: Error, Sendable, Hashable {
        package var words: String
    }

    package struct File: Sendable {
        package var path: [UInt8]
        /// Without compression, as the archive says.
        package var size: Int
        fileprivate var method: UInt16
        fileprivate var checksum: UInt32
        fileprivate var range: Range<Int>
    }

    private let bytes: [UInt8]
    /// In the order of the directory; folders are left out.
    package let files: [File]

    package init(_ bytes: [UInt8]) throws(Damage) {
        self.bytes = bytes
        let scan = Scan(bytes: bytes)
        let directory = try scan.directory()
        var files: [File] = []
        var position = directory.start
        for _ in 0..<directory.count {
            let (file, end) = try scan.file(at: position, before: directory.start + directory.size)
            position = end
            if let file { files.append(file) }
        }
        // Two files that share bytes are how a small archive holds more than any disk.
        var last = 0
        for file in files.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where !file.range.isEmpty {
            guard file.range.lowerBound >= last else { throw Damage(words: "holds files that overlap") }
            last = file.range.upperBound
        }
        self.files = files
    }

    /// The bytes of a file; nil where they are damaged, or more than `limit`.
    package func contents(of file: File, limit: Int) -> [UInt8]? {
        guard file.size <= limit else { return nil }
        let stored = bytes[file.range]
        let contents: [UInt8]
        switch file.method {
        case ZipEntry.Method.stored.rawValue:
            guard stored.count == file.size else { return nil }
            contents = Array(stored)
        case ZipEntry.Method.deflated.rawValue:
            // A byte stands for 1,032 at most (RFC 1951: a length of 258 in two bits); what claims more is a lie, and no
            // memory is taken for it.
            guard file.size / 1032 <= stored.count else { return nil }
            var isWhole = false
            contents = [UInt8](unsafeUninitializedCapacity: max(1, file.size)) { buffer, count in
                let written = stored.withUnsafeBufferPointer {
                    sitrep_inflate($0.baseAddress, $0.count, buffer.baseAddress!, file.size)
                }
                isWhole = written == file.size
                count = max(0, written)
            }
            guard isWhole else { return nil }
        default: return nil
        }
        let checksum = contents.withUnsafeBufferPointer { sitrep_crc32($0.baseAddress, $0.count) }
        return checksum == file.checksum ? contents : nil
    }

    private struct Scan {
        let bytes: [UInt8]

        func number(_ length: Int, at position: Int) throws(Damage) -> Int {
            guard position >= 0, position <= bytes.count - length else { throw Damage(words: "ends too early") }
            var value: UInt64 = 0
            for index in (0..<length).reversed() { value = value << 8 | UInt64(bytes[position + index]) }
            guard let number = Int(exactly: value) else { throw Damage(words: "holds a size that no file has") }
            return number
        }

        /// Where the directory is, and how many files it says there are.
        func directory() throws(Damage) -> (start: Int, size: Int, count: Int) {
            // The end of the directory is the last thing in the file, but for a comment of at most 65,535 bytes.
            var end = bytes.count - 22
            let first = max(0, bytes.count - 22 - 65_535)
            while end >= first {
                if try number(4, at: end) == 0x0605_4B50, try number(2, at: end + 20) == bytes.count - end - 22 {
                    break
                }
                end -= 1
            }
            guard end >= first, end >= 0 else { throw Damage(words: "is no ZIP archive, or was cut off") }
            var count = try number(2, at: end + 10)
            var size = try number(4, at: end + 12)
            var start = try number(4, at: end + 16)
            if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF, end >= 20,
                try number(4, at: end - 20) == 0x0706_4B50
            {
                let large = try number(8, at: end - 12)
                guard try number(4, at: large) == 0x0606_4B50 else { throw Damage(words: "has a damaged directory") }
                count = try number(8, at: large + 32)
                size = try number(8, at: large + 40)
                start = try number(8, at: large + 48)
            }
            guard start <= bytes.count, size <= bytes.count - start, count <= size / 46 else {
                throw Damage(words: "has a damaged directory")
            }
            return (start, size, count)
        }

        /// A file of the directory, nil for a folder; and where the next one begins.
        func file(at position: Int, before limit: Int) throws(Damage) -> (File?, end: Int) {
            guard try number(4, at: position) == 0x0201_4B50 else { throw Damage(words: "has a damaged directory") }
            let flags = try number(2, at: position + 8)
            let method = try number(2, at: position + 10)
            let checksum = try number(4, at: position + 16)
            var stored = try number(4, at: position + 20)
            var size = try number(4, at: position + 24)
            let nameLength = try number(2, at: position + 28)
            let extraLength = try number(2, at: position + 30)
            let commentLength = try number(2, at: position + 32)
            var local = try number(4, at: position + 42)
            let name = position + 46
            let end = name + nameLength + extraLength + commentLength
            guard end <= limit else { throw Damage(words: "has a damaged directory") }
            var extra = name + nameLength
            while extra + 4 <= name + nameLength + extraLength {
                let length = try number(2, at: extra + 2)
                if try number(2, at: extra) == 1 {
                    var field = extra + 4
                    func next(_ value: inout Int) throws(Damage) {
                        guard value == 0xFFFF_FFFF else { return }
                        value = try number(8, at: field)
                        field += 8
                    }
                    try next(&size)
                    try next(&stored)
                    try next(&local)
                }
                extra += 4 + length
            }
            let path = Array(bytes[name..<(name + nameLength)])
            if path.last == UInt8(ascii: "/"), size == 0 { return (nil, end) }
            guard flags & 1 == 0 else { throw Damage(words: "is encrypted") }
            // The local header has a name and an extra field of its own.
            guard try number(4, at: local) == 0x0403_4B50 else { throw Damage(words: "has a damaged directory") }
            let start = local + 30 + (try number(2, at: local + 26)) + (try number(2, at: local + 28))
            guard start <= bytes.count, stored <= bytes.count - start else { throw Damage(words: "ends too early") }
            return (
                File(
                    path: path, size: size, method: UInt16(method), checksum: UInt32(checksum),
                    range: start..<(start + stored)), end
            )
        }
    }
}
