import Foundation

/// An example of the CommonMark specification.
struct CommonMarkExample: Sendable, CustomStringConvertible {
    var number: Int
    var markdown: String
    var html: String

    var description: String { "example \(number)" }

    /// The examples of the specification's text: between fences of 32 backticks, divided by a line with a full stop,
    /// with an arrow for each tab.
    static let all: [CommonMarkExample] = {
        guard
            let url = Bundle.module.url(
                forResource: "commonmark-0.30-spec", withExtension: "txt", subdirectory: "Resources"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { return [] }
        let fence = String(repeating: "`", count: 32)
        var examples: [CommonMarkExample] = []
        var parts: [[String]]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line == fence + " example" {
                parts = [[]]
            } else if line == fence, let found = parts {
                let texts = found.map { lines in
                    lines.map { $0.replacingOccurrences(of: "→", with: "\t") + "\n" }.joined()
                }
                examples.append(CommonMarkExample(number: examples.count + 1, markdown: texts[0], html: texts[1]))
                parts = nil
            } else if line == ".", parts?.count == 1 {
                parts?.append([])
            } else if let count = parts?.count {
                parts?[count - 1].append(line)
            }
        }
        return examples
    }()

    /// HTML with void elements as HTML has them and without the ids of headings.
    static func normalised(_ html: String) -> String {
        html.replacingOccurrences(of: " />", with: ">")
            .replacingOccurrences(of: "<(h[1-6]) id=\"[^\"]*\">", with: "<$1>", options: .regularExpression)
    }
}
