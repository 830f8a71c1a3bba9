import Foundation

/// A text that would run a script, ask for something or break a format, if it became more than text anywhere.
///
/// They stand in `vectors/`, a file for each kind of attack, one on a line. A backslash begins what a line cannot hold:
/// `\n`, `\t`, `\r`, `\0`, `\u{202e}`; two are one. The first line of a file says what is in it.
struct HostileVector: Hashable, Sendable, CustomStringConvertible {
    /// The file and the line, such as `tags:7`.
    var name: String
    var text: String

    var description: String { name }

    /// Whether the text may stand in a record at all: control characters may not, as an escape neither.
    var isText: Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x85: true
            case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
    }

    /// All of them, in the order of the files' names.
    static let all: [HostileVector] = files.flatMap { name in
        guard let folder, let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
            return [HostileVector]()
        }
        return text.split(separator: "\n").enumerated().dropFirst().map { number, line in
            HostileVector(name: "\(name.dropLast(4)):\(number + 1)", text: unescaped(line))
        }
    }

    /// The vectors of one file.
    static func ofFile(_ name: String) -> [HostileVector] { all.filter { $0.name.hasPrefix(name + ":") } }

    static let files: [String] = {
        guard let folder else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    private static let folder = Bundle.module.url(forResource: "vectors", withExtension: nil)

    private static func unescaped(_ line: Substring) -> String {
        var text = ""
        var rest = line.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let next = rest.popFirst() else {
                text.unicodeScalars.append(scalar)
                continue
            }
            switch next {
            case "n": text += "\n"
            case "t": text += "\t"
            case "r": text += "\r"
            case "0": text += "\0"
            case "u" where rest.first == "{":
                let digits = rest.dropFirst().prefix { $0 != "}" }
                rest = rest.dropFirst(digits.count + 2)
                if let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value) {
                    text.unicodeScalars.append(scalar)
                }
            case "\\": text += "\\"
            default: text.unicodeScalars += [scalar, next]
            }
        }
        return text
    }
}
