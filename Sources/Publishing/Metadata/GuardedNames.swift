import Reports

/// The names of persons against whom something is only alleged, to be found in texts that leave the page's context:
/// feed titles, what other sites show of a shared page, data for machines.
///
/// A name is found as the sequence of its words, whatever stands between them and however they are capitalised. A text
/// is read once, however many names there are.
struct GuardedNames: Sendable {
    /// The words of each name, by its first.
    private var byFirstWord: [Substring: [[Substring]]] = [:]

    init(_ report: ReleasedReport, guards: [String?]) {
        for (index, actor) in report.actors.enumerated() where guards[index] != nil {
            for name in actor.name.all.map(\.value.value) + actor.names.map(\.text.value) {
                let words = Self.words(of: name)
                if let first = words.first { byFirstWord[first, default: []].append(words) }
            }
        }
    }

    var isEmpty: Bool { byFirstWord.isEmpty }

    /// Whether a text names one of them.
    func areNamed(in text: String) -> Bool {
        guard !isEmpty else { return false }
        let words = Self.words(of: text)
        return words.indices.contains { start in
            byFirstWord[words[start]]?.contains { words[start...].starts(with: $0) } ?? false
        }
    }

    private static func words(of text: String) -> [Substring] {
        Substring(text.lowercased()).split { !$0.isLetter && !$0.isNumber }
    }
}
