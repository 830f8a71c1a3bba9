package import Diagnostics

/// One record as its author wrote it: maps, lists and scalars in the order of the file, each with the bytes it came
/// from. YAML, JSON and front matter are all read into this one form.
///
/// Every scalar is text (with a note whether it was quoted) until a schema reads it, so that `no`, `12:30`, `010` and
/// `2023-02-17` mean what the author wrote. The nodes lie in one array in pre-order, and all their text in another: a
/// record costs three allocations, however many fields it has.
package final class RecordTree: Sendable {
    package enum Kind: UInt8, Sendable {
        /// A scalar without quotation marks: `no`, `4`, JSON's `true`, `null` and numbers.
        case plain
        /// A scalar in quotation marks or in a YAML block (`|`, `>`), and JSON's strings.
        case quoted
        /// Keys and values in turn: each key is a scalar node, followed by its value's subtree.
        case map
        case list
    }

    package struct Node: Sendable {
        package var kind: Kind
        /// The bytes of the file that the node came from; a quoted scalar's range has its quotation marks in it.
        package var range: SourceRange
        /// Where a scalar's text, or the source text of a bracketed list or map, lies in ``RecordTree/text``.
        package var textStart: UInt32
        package var textEnd: UInt32
        /// The index after the node's whole subtree.
        package var next: UInt32

        package init(kind: Kind, range: SourceRange, textStart: Int, textEnd: Int, next: Int) {
            self.kind = kind
            self.range = range
            self.textStart = UInt32(textStart)
            self.textEnd = UInt32(textEnd)
            self.next = UInt32(next)
        }
    }

    /// The file's path from the site's folder.
    package let path: String
    /// The nodes in pre-order; never empty.
    package let nodes: [Node]
    /// The text of all scalars and of all bracketed lists and maps of YAML, valid UTF-8.
    package let text: [UInt8]

    package init(path: String, nodes: [Node], text: [UInt8]) {
        precondition(!nodes.isEmpty, "a record tree has at least its root")
        self.path = path
        self.nodes = nodes
        self.text = text
    }

    package var root: RecordNode { RecordNode(tree: self, index: 0) }
}
