import TestSupport
import Testing

@testable import Building

struct ZipTests {
    private static let files: [(path: String, bytes: [UInt8])] = [
        ("a/index.html", Array(String(repeating: "<p>The same again.</p>\n", count: 500).utf8)),
        ("a/empty.txt", []),
        ("a/نام.txt", Array("ایک".utf8)),
        ("a/noise.bin", (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }),
    ]

    private static func archive(_ files: [(path: String, bytes: [UInt8])] = files) -> [UInt8] {
        var writer = ZipWriter()
        var bytes: [UInt8] = []
        for file in files { bytes += writer.add(ZipEntry(path: Array(file.path.utf8), file.bytes)) }
        return bytes + writer.end()
    }

    @Test func `What was packed comes out as it was`() throws {
        let bytes = Self.archive()
        let reader = try ZipReader(bytes)
        #expect(reader.files.map { String(decoding: $0.path, as: UTF8.self) } == Self.files.map(\.path))
        for (file, original) in zip(reader.files, Self.files) {
            #expect(reader.contents(of: file, limit: 1 << 20) == original.bytes)
        }
        #expect(bytes.count < Self.files.reduce(0) { $0 + $1.bytes.count })
        #expect(Self.archive() == bytes)
    }

    @Test func `More than 65,534 files are written as ZIP64, and read`() throws {
        let files = (0..<65_540).map { (path: "\($0)", bytes: [UInt8(truncatingIfNeeded: $0)]) }
        let reader = try ZipReader(Self.archive(files))
        #expect(reader.files.count == 65_540)
        #expect(reader.contents(of: reader.files[65_539], limit: 1) == [UInt8(truncatingIfNeeded: 65_539)])
    }

    @Test func `An archive that is cut off anywhere is known as damaged`() {
        let bytes = Self.archive()
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: ZipReader.Damage.self) { try ZipReader(Array(bytes[..<length])) }
        }
    }

    @Test func `A byte that was changed never gives other contents`() throws {
        let bytes = Self.archive()
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            var damaged = bytes
            let position = Int.random(in: 0..<bytes.count, using: &generator)
            damaged[position] ^= UInt8.random(in: 1...255, using: &generator)
            guard let reader = try? ZipReader(damaged) else { continue }
            for file in reader.files {
                guard let original = Self.files.first(where: { Array($0.path.utf8) == file.path }) else { continue }
                let contents = reader.contents(of: file, limit: 1 << 20)
                #expect(contents == nil || contents == original.bytes)
            }
        }
    }

    @Test func `A file that claims to be larger than it may be is not unpacked`() throws {
        let bytes = Self.archive([("bomb", [UInt8](repeating: 0, count: 1 << 20))])
        let reader = try ZipReader(bytes)
        #expect(bytes.count < 3000)
        #expect(reader.contents(of: reader.files[0], limit: 1000) == nil)
    }

    @Test func `Files that share their bytes are refused`() throws {
        // The directory names the one file twice.
        let single = Self.archive([("a", Array("bytes".utf8))])
        let directory = 30 + 1 + 5
        let entry = single[directory..<(directory + 47)]
        var end = Array(single[(directory + 47)...])
        end[8] = 2
        end[10] = 2
        end[12] = 94
        #expect(throws: ZipReader.Damage(words: "holds files that overlap")) {
            try ZipReader(Array(single[..<directory]) + entry + entry + end)
        }
    }
}
