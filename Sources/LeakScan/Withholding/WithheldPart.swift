package import Diagnostics

/// A record that an audience may not see, or a part of one.
package struct WithheldPart: Sendable {
    package enum Reason: Sendable, Hashable {
        /// The label, as it was typed.
        case label(String)
        case draft
        case embargo
        /// A source that counts and is never shown.
        case protected
        case takenDown
        /// Coordinates finer than the precision that may be published.
        case obscured(String)

        package var words: String {
            switch self {
            case .label(let label): "TLP:\(label.uppercased())"
            case .draft: "a draft"
            case .embargo: "under embargo"
            case .protected: "a protected source"
            case .takenDown: "taken down"
            case .obscured(let precision): "obscured to \(precision)"
            }
        }
    }

    /// The record's folder and id: `incidents/kpo-attack`.
    package var record: String
    /// What it is: `incident`, `claim`, `participant`, `block of text`.
    package var kind: String
    package var isWholeRecord: Bool
    package var reason: Reason
    package var location: SourceLocation
    /// Its first words.
    package var opening: String
}

/// A text that stands in a part that is withheld.
struct WithheldText: Sendable {
    /// The text, and in prose the source with ``TextForm/divider`` wherever a page would put something in between.
    var bytes: [UInt8]
    /// The key that it is the value of.
    var key: String
    /// The number of the part that it belongs to.
    var part: Int
    var path: String
    /// Where the text begins in the file, where its bytes are those of the file; else where its value stands.
    var start: Int
    var end: Int
    var isVerbatim: Bool
    /// Whether it is the id of a record, or a former one.
    var isRecordID = false
    /// Whether it is Markdown, which may be cut into pieces of a word or two.
    var isProse = false
}
