package import Diagnostics

/// `[[id]]`, `[[id|text]]`, `[[type:id]]` or `[[id.field]]`: a link to a record or a value of it, to be resolved when
/// it is known which records are released.
package struct ProseReference: Sendable, Hashable {
    /// The type before the colon (`actor` in `[[actor:ttp]]`), of letters and hyphens.
    package var type: String?
    /// `[a-z0-9][a-z0-9-]{0,80}`.
    package var id: String
    /// What follows the id's dot: `killed`, `casualties.killed`.
    package var field: String?
    /// The words to print, without line breaks. The author's own, so they may be shown whatever the record is.
    package var text: String?
    /// From the first bracket to the last.
    package var range: SourceRange
    /// Whether it stands in the text of a link, where no second link may be written.
    package var isInsideLink: Bool

    /// What stands in its place where there is nobody to resolve it: the author's words, or the id and field.
    package var fallbackText: String { text ?? field.map { "\(id).\($0)" } ?? id }

    /// Whether `bytes` have the form of an id.
    package static func isID(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, first != UInt8(ascii: "-"), bytes.count <= 81 else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
    }
}
