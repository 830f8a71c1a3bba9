package import Diagnostics

/// Builds one ``RecordTree`` after another from what a parser meets, in the order of the file.
///
/// The builder keeps its buffers between records, and a finished tree gets arrays of exactly its size.
struct RecordTreeBuilder {
    /// A map or a list that is not closed yet.
    struct Open {
        let index: Int
        let isMap: Bool
        /// Whether it is written in brackets or braces (YAML's flow style; in JSON everything is).
        let isFlow: Bool
        /// Keys and values count one each.
        var children = 0
        /// Where the last child ends in the file.
        var lastEnd: Int
    }

    let path: String
    private(set) var nodes: [RecordTree.Node] = []
    private(set) var text: [UInt8] = []
    private(set) var open: [Open] = []

    init(path: String) {
        self.path = path
    }

    /// Whether what comes next is a map's key.
    var expectsKey: Bool {
        guard let top = open.last else { return false }
        return top.isMap && top.children.isMultiple(of: 2)
    }

    var isAtNestingLimit: Bool { open.count >= RecordLimits.nesting }
    var isEmpty: Bool { nodes.isEmpty }

    mutating func addScalar(_ kind: RecordTree.Kind, from start: Int, to end: Int, text bytes: some Sequence<UInt8>) {
        let textStart = text.count
        text.append(contentsOf: bytes)
        addScalar(kind, from: start, to: end, textStart: textStart)
    }

    /// Adds a scalar whose text was appended from `textStart` on.
    mutating func addScalar(_ kind: RecordTree.Kind, from start: Int, to end: Int, textStart: Int) {
        countChild(endingAt: end)
        nodes.append(
            RecordTree.Node(
                kind: kind, range: SourceRange(start: start, end: end), textStart: textStart, textEnd: text.count,
                next: nodes.count + 1))
    }

    /// The number of text bytes so far: what to pass to `addScalar` after appending.
    var textCount: Int { text.count }
    mutating func appendText(_ byte: UInt8) { text.append(byte) }
    mutating func appendText(_ bytes: some Sequence<UInt8>) { text.append(contentsOf: bytes) }

    mutating func openCollection(_ kind: RecordTree.Kind, from start: Int, isFlow: Bool) {
        countChild(endingAt: start)
        open.append(Open(index: nodes.count, isMap: kind == .map, isFlow: isFlow, lastEnd: start))
        nodes.append(
            RecordTree.Node(
                kind: kind, range: SourceRange(start: start, end: start), textStart: text.count, textEnd: text.count,
                next: nodes.count + 1))
    }

    /// Closes the innermost map or list; without an `end` it ends with its last child. Answers what was closed.
    mutating func closeCollection(end: Int?, diagnostics: inout [Diagnostic]) -> Open {
        let closed = open.removeLast()
        let end = end ?? closed.lastEnd
        nodes[closed.index].next = UInt32(nodes.count)
        nodes[closed.index].range = SourceRange(start: Int(nodes[closed.index].range.start), end: end)
        if !open.isEmpty { open[open.count - 1].lastEnd = end }
        if closed.isMap { checkKeys(of: closed.index, diagnostics: &diagnostics) }
        return closed
    }

    mutating func moveStart(of index: Int, to start: Int) {
        nodes[index].range.start = UInt32(clamping: start)
    }

    mutating func setText(of index: Int, start: Int, end: Int) {
        nodes[index].textStart = UInt32(start)
        nodes[index].textEnd = UInt32(end)
    }

    /// The tree, if anything was added; the builder is then ready for the next one.
    mutating func finish() -> RecordTree? {
        defer { discard() }
        guard !nodes.isEmpty, open.isEmpty else { return nil }
        // Copied through pointers, because an array made of a whole slice would share the larger buffer.
        return RecordTree(
            path: path, nodes: nodes.withUnsafeBufferPointer(Array.init), text: text.withUnsafeBufferPointer(Array.init)
        )
    }

    mutating func discard() {
        nodes.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
    }

    private mutating func countChild(endingAt end: Int) {
        guard !open.isEmpty else { return }
        open[open.count - 1].children += 1
        open[open.count - 1].lastEnd = end
    }
}

extension DiagnosticCode {
    package static let duplicateKey = DiagnosticCode("duplicate-key", .error, "A key stands once in a map.")
}

extension RecordTreeBuilder {
    /// Reports keys that are equal as text, however they were quoted. Maps of usual size are compared pair by pair;
    /// large ones are sorted, so that a hostile file costs no more than its length.
    private func checkKeys(of map: Int, diagnostics: inout [Diagnostic]) {
        var keys: [Int] = []
        var child = map + 1
        var isKey = true
        while child < nodes.count {
            if isKey, nodes[child].textEnd > nodes[child].textStart { keys.append(child) }
            isKey.toggle()
            child = Int(nodes[child].next)
        }
        guard keys.count > 1 else { return }
        var pairs: [(first: Int, second: Int)] = []
        if keys.count <= 32 {
            for second in 1..<keys.count {
                if let first = keys[..<second].first(where: { haveEqualText($0, keys[second]) }) {
                    pairs.append((first, keys[second]))
                }
            }
        } else {
            keys.sort { left, right in
                let (one, two) = (bytes(left), bytes(right))
                if one.lexicographicallyPrecedes(two) { return true }
                return two.lexicographicallyPrecedes(one) ? false : left < right
            }
            var first = keys[0]
            for key in keys.dropFirst() {
                if haveEqualText(first, key) { pairs.append((first, key)) } else { first = key }
            }
        }
        for (first, second) in pairs {
            let key = String(decoding: bytes(second), as: UTF8.self)
            diagnostics.append(
                Diagnostic(
                    .duplicateKey, "Key '\(key)' may stand only once in a map", at: location(second),
                    notes: [.init("'\(key)' stands here already", at: location(first))]))
        }
    }

    private func bytes(_ index: Int) -> ArraySlice<UInt8> {
        text[Int(nodes[index].textStart)..<Int(nodes[index].textEnd)]
    }

    private func haveEqualText(_ left: Int, _ right: Int) -> Bool {
        let (one, two) = (nodes[left], nodes[right])
        guard one.textEnd - one.textStart == two.textEnd - two.textStart else { return false }
        return bytes(left) == bytes(right)
    }

    private func location(_ index: Int) -> SourceLocation {
        SourceLocation(path: path, range: nodes[index].range)
    }
}
