import Reports

/// The sources of a page, numbered in the order in which they are first cited.
struct CitationList {
    private(set) var uses: [SourceUse] = []
    private var numbers: [String: Int] = [:]

    /// The number of a source on this page, from 1.
    mutating func number(of use: SourceUse) -> Int {
        let key = Self.key(use)
        if let number = numbers[key] { return number }
        uses.append(use)
        numbers[key] = uses.count
        return uses.count
    }

    /// Two uses are the same source where they name the same record, or say the same on the spot.
    private static func key(_ use: SourceUse) -> String {
        switch use {
        case .named(let reference): return "#" + reference.id
        case .protected: return "protected"
        case .inline(let details):
            let publisher: String
            switch details.publisher {
            case .actor(let reference): publisher = reference.id
            case .text(let text, _): publisher = text
            case nil: publisher = ""
            }
            return [
                publisher, details.title ?? "", details.published?.text ?? "", details.url?.text ?? "",
                details.note ?? "",
            ].joined(separator: "\u{1F}")
        }
    }
}
