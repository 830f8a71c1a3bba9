/// What Sitrep wrote into an output folder: its memory for deletions, in `sitrep-manifest.txt` in that folder.
///
///     sitrep-manifest 1
///     8191<TAB>9f86d0…<TAB>incidents/kpo-attack.html
///     end<TAB>60303a…
///
/// One line a file, sorted by the bytes of the paths: size in bytes, SHA-256, path from the output folder. A path has
/// no control characters (``OutputPath``), so nothing needs an escape. The manifest itself is not listed. The last line
/// is the SHA-256 of all bytes before it: a manifest that was cut short, merged or edited is known as such.
struct Manifest: Sendable {
    struct Entry: Sendable, Hashable {
        var path: OutputPath
        /// In bytes.
        var size: Int
        /// Nil (written `-`) while files are being put in place one by one: then the file at the path is Sitrep's, and
        /// which bytes it has is open.
        var digest: SHA256.Digest?
    }

    /// What a manifest's bytes say.
    struct Reading: Sendable {
        var entries: [Entry] = []
        /// Whether it is as Sitrep wrote it; if not, an entry counts only for a file that has its size and digest.
        var isIntact: Bool
        /// The lines that cannot be used, counted from 1.
        var unusableLines: [Int] = []
    }

    static let name = "sitrep-manifest.txt"
    private static let header = "sitrep-manifest 1"

    /// Sorts the entries and writes them.
    static func encoded(_ entries: [Entry]) -> [UInt8] {
        var bytes = Array("\(header)\n".utf8)
        for entry in entries.sorted(by: { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }) {
            bytes.append(contentsOf: String(entry.size).utf8)
            bytes.append(0x09)
            bytes.append(contentsOf: entry.digest?.hexadecimal ?? [UInt8(ascii: "-")])
            bytes.append(0x09)
            bytes.append(contentsOf: entry.path.bytes)
            bytes.append(0x0A)
        }
        let digest = SHA256.digest(of: bytes)
        bytes.append(contentsOf: "end\t".utf8)
        bytes.append(contentsOf: digest.hexadecimal)
        bytes.append(0x0A)
        return bytes
    }

    /// Reads a manifest that anybody may have edited: every path is checked again, and what is wrong is left out.
    static func reading(_ bytes: [UInt8]) -> Reading {
        var reading = Reading(isIntact: false)
        var paths = Set<OutputPath>()
        var start = 0
        var number = 0
        var isEnded = false
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end]
            number += 1
            if number == 1 {
                guard line.elementsEqual(header.utf8) else {
                    reading.unusableLines.append(number)
                    return reading
                }
            } else if line.starts(with: "end\t".utf8), !isEnded {
                isEnded = true
                reading.isIntact =
                    SHA256.Digest(hexadecimal: line.dropFirst(4)) == SHA256.digest(of: Array(bytes[..<start]))
                    && end == bytes.count - 1
            } else if !isEnded, let entry = entry(line), paths.insert(entry.path).inserted {
                reading.entries.append(entry)
            } else {
                reading.unusableLines.append(number)
            }
            start = end + 1
        }
        if !reading.unusableLines.isEmpty { reading.isIntact = false }
        return reading
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
        let fields = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3, let size = Int(String(decoding: fields[0], as: UTF8.self)), size >= 0 else {
            return nil
        }
        let digest = SHA256.Digest(hexadecimal: fields[1])
        guard digest != nil || fields[1].elementsEqual("-".utf8) else { return nil }
        guard let path = try? OutputPath(fields[2]), path.folded != name else { return nil }
        return Entry(path: path, size: size, digest: digest)
    }
}
