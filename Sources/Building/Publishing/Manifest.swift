/// What Sitrep wrote into an output folder: its memory for deletions, in `sitrep-manifest.txt` in that folder.
///
///     sitrep-manifest 2
///     8191<TAB>n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg<TAB>0<TAB>incidents/kpo-attack.html
///     7204<TAB>YDA69jzzDlLQ7xqYFdCLZ5vBLZ0WLX1gkE3w6SGUHlw<TAB>10<TAB>market.html
///     end<TAB>60303a…
///
/// One line a file, sorted by the bytes of the paths: size in bytes, SHA-256 in base64url, how many bytes the path has in
/// common with the one before, and the rest of it: ten thousand files stay below a megabyte. Every so often a path is
/// whole, so that a line that was damaged takes few others with it. A path has no control characters (``OutputPath``), so
/// nothing needs an escape. The manifest itself is not listed. The last line is the SHA-256 of all bytes before it, in
/// hexadecimal: a manifest that was cut short, merged or edited is known as such.
///
/// The first version wrote every path whole and its digest in hexadecimal; it is still read.
package struct Manifest: Sendable {
    package struct Entry: Sendable, Hashable {
        package var path: OutputPath
        /// In bytes.
        package var size: Int
        /// Nil (written `-`) while files are being put in place one by one: then the file at the path is Sitrep's, and
        /// which bytes it has is open.
        package var digest: SHA256.Digest?
    }

    /// What a manifest's bytes say.
    package struct Reading: Sendable {
        package var entries: [Entry] = []
        /// Whether it is as Sitrep wrote it; if not, an entry counts only for a file that has its size and digest.
        package var isIntact: Bool
        /// The lines that cannot be used, counted from 1.
        package var unusableLines: [Int] = []
    }

    static let name = "sitrep-manifest.txt"
    private static let header = "sitrep-manifest 2"
    private static let firstHeader = "sitrep-manifest 1"
    /// After so many lines a path is whole.
    private static let wholeEvery = 32

    /// Sorts the entries and writes them.
    package static func encoded(_ entries: [Entry]) -> [UInt8] {
        var bytes = Array("\(header)\n".utf8)
        var last: [UInt8] = []
        let sorted = entries.sorted { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }
        for (number, entry) in sorted.enumerated() {
            let path = entry.path.bytes
            let shared = number % wholeEvery == 0 ? 0 : zip(last, path).prefix { $0 == $1 }.count
            bytes.append(contentsOf: String(entry.size).utf8)
            bytes.append(0x09)
            bytes.append(contentsOf: entry.digest?.base64URL ?? [UInt8(ascii: "-")])
            bytes.append(0x09)
            bytes.append(contentsOf: String(shared).utf8)
            bytes.append(0x09)
            bytes.append(contentsOf: path[shared...])
            bytes.append(0x0A)
            last = path
        }
        let digest = SHA256.digest(of: bytes)
        bytes.append(contentsOf: "end\t".utf8)
        bytes.append(contentsOf: digest.hexadecimal)
        bytes.append(0x0A)
        return bytes
    }

    /// Reads a manifest that anybody may have edited: every path is checked again, and what is wrong is left out.
    package static func reading(_ bytes: [UInt8]) -> Reading {
        var reading = Reading(isIntact: false)
        var paths = Set<OutputPath>()
        var start = 0
        var number = 0
        var isEnded = false
        var isFirstVersion = false
        // The path of the line before; nil after a line that cannot be used.
        var last: [UInt8]? = []
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end]
            number += 1
            if number == 1 {
                isFirstVersion = line.elementsEqual(firstHeader.utf8)
                guard isFirstVersion || line.elementsEqual(header.utf8) else {
                    reading.unusableLines.append(number)
                    return reading
                }
            } else if line.starts(with: "end\t".utf8), !isEnded {
                isEnded = true
                reading.isIntact =
                    SHA256.Digest(hexadecimal: line.dropFirst(4)) == SHA256.digest(of: Array(bytes[..<start]))
                    && end == bytes.count - 1
            } else if !isEnded, let entry = isFirstVersion ? firstEntry(line) : entry(line, after: last),
                paths.insert(entry.path).inserted
            {
                reading.entries.append(entry)
                last = entry.path.bytes
            } else {
                reading.unusableLines.append(number)
                last = nil
            }
            start = end + 1
        }
        if !reading.unusableLines.isEmpty { reading.isIntact = false }
        return reading
    }

    private static func entry(_ line: ArraySlice<UInt8>, after last: [UInt8]?) -> Entry? {
        let fields = line.split(separator: 0x09, maxSplits: 3, omittingEmptySubsequences: false)
        guard fields.count == 4, let shared = number(fields[2]), shared == 0 || shared <= last?.count ?? 0 else {
            return nil
        }
        let digest = SHA256.Digest(base64URL: fields[1])
        return entry(fields[0], digest, fields[1], path: (last ?? []).prefix(shared) + fields[3])
    }

    private static func firstEntry(_ line: ArraySlice<UInt8>) -> Entry? {
        let fields = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3 else { return nil }
        return entry(fields[0], SHA256.Digest(hexadecimal: fields[1]), fields[1], path: fields[2])
    }

    private static func entry(
        _ size: ArraySlice<UInt8>, _ digest: SHA256.Digest?, _ text: ArraySlice<UInt8>, path: ArraySlice<UInt8>
    ) -> Entry? {
        guard let size = number(size), digest != nil || text.elementsEqual("-".utf8) else { return nil }
        guard let path = try? OutputPath(path), path.folded != name else { return nil }
        return Entry(path: path, size: size, digest: digest)
    }

    /// No file is larger (a terabyte), so that sizes can be added without a thought.
    private static let largestNumber = 1 << 40

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard let number = Int(String(decoding: digits, as: UTF8.self)), (0...largestNumber).contains(number) else {
            return nil
        }
        return number
    }
}
