/// Steps as a text that a person can read, shorten and run again.
///
///     write Content/site.yaml
///     |title: A
///     rename Content/incidents/a.yaml => Content/incidents/b.yaml
///     build Content/incidents/a.yaml, Content/incidents/b.yaml
///
/// `|` begins a line of a file, `\|` one after which the file ends without a line break, and `0x` bytes that are no text.
/// `build` alone says that nothing has changed, `build ?` that nobody knows.
enum EditScript {
    static func text(_ steps: [EditStep]) -> String {
        var lines: [String] = []
        for step in steps {
            for edit in step.edits { lines += self.lines(edit) }
            guard let hint = step.hint else {
                lines.append("build ?")
                continue
            }
            lines.append(hint.isEmpty ? "build" : "build \(hint.sorted().joined(separator: ", "))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ edit: Edit) -> [String] {
        switch edit {
        case .write(let path, let bytes): ["write \(path)"] + lines(bytes)
        case .writeKeepingTime(let path, let bytes): ["write-keeping-time \(path)"] + lines(bytes)
        case .touch(let path): ["touch \(path)"]
        case .remove(let path): ["remove \(path)"]
        case .rename(let old, let new): ["rename \(old) => \(new)"]
        case .link(let path, let target): ["link \(path) => \(target)"]
        case .makeFolder(let path): ["make-folder \(path)"]
        }
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0x0D) else {
            return ["0x" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()]
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "|\($0)" }
        let last = lines.removeLast()
        return last == "|" ? lines : lines + ["\\\(last)"]
    }

    static func steps(_ text: String) -> [EditStep] {
        var steps: [EditStep] = []
        var edits: [Edit] = []
        for line in text.utf8.split(separator: 0x0A).map({ Substring($0) }) {
            if line.utf8.starts(with: "|".utf8) {
                edits[edits.count - 1].append(Array(line.utf8.dropFirst()) + [0x0A])
            } else if line.utf8.starts(with: "\\|".utf8) {
                edits[edits.count - 1].append(Array(line.utf8.dropFirst(2)))
            } else if line.hasPrefix("0x") {
                edits[edits.count - 1].append(bytes(line.dropFirst(2)))
            } else if line == "build" || line.hasPrefix("build ") {
                let paths = line.dropFirst("build ".count)
                let hint = paths == "?" ? nil : Set(paths.split(separator: ", ").map(String.init))
                steps.append(EditStep(edits: edits, hint: hint))
                edits = []
            } else {
                edits.append(edit(line))
            }
        }
        return steps
    }

    private static func edit(_ line: Substring) -> Edit {
        let word = line.prefix { $0 != " " }
        let rest = String(line.dropFirst(word.count + 1))
        let both = rest.split(separator: " => ").map(String.init)
        return switch word {
        case "write": .write(rest, [])
        case "write-keeping-time": .writeKeepingTime(rest, [])
        case "touch": .touch(rest)
        case "remove": .remove(rest)
        case "rename": .rename(both[0], both[1])
        case "link": .link(both[0], both[1])
        case "make-folder": .makeFolder(rest)
        default: preconditionFailure("no edit: \(line)")
        }
    }

    private static func bytes(_ digits: Substring) -> [UInt8] {
        let digits = Array(digits)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0..<($0 + 2)]), radix: 16)! }
    }
}
