package import Diagnostics

/// A place in a ``RecordTree``: a map, a list or a scalar.
package struct RecordNode: Sendable {
    package let tree: RecordTree
    package let index: Int

    package var kind: RecordTree.Kind { tree.nodes[index].kind }
    package var range: SourceRange { tree.nodes[index].range }
    package var location: SourceLocation { SourceLocation(path: tree.path, range: range) }

    package var isMap: Bool { kind == .map }
    package var isList: Bool { kind == .list }
    package var isScalar: Bool { kind == .plain || kind == .quoted }
    /// Whether nothing was written: `place:` with no value, `~`, or JSON's null. (`""` was written.)
    package var isEmpty: Bool {
        guard kind == .plain else { return false }
        return bytes.isEmpty || hasText("~") || hasText("null")
    }

    /// A scalar's text. For a list or map that was written in YAML in brackets or braces its source text, so that an
    /// unquoted EDTF set, `[2022-12-18..2022-12-20]`, can be read as it was typed: verbatim, but for lines, which are
    /// joined by one space, and comments, which are left out. Empty for all other maps and lists.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The bytes of ``text``.
    package var bytes: ArraySlice<UInt8> {
        let node = tree.nodes[index]
        return tree.text[Int(node.textStart)..<Int(node.textEnd)]
    }

    /// Whether the scalar's text is `word`, without making a string of it.
    package func hasText(_ word: StaticString) -> Bool {
        let node = tree.nodes[index]
        let count = Int(node.textEnd) - Int(node.textStart)
        guard isScalar, count == word.utf8CodeUnitCount else { return false }
        return tree.text.withUnsafeBufferPointer { text in
            for offset in 0..<count where text[Int(node.textStart) + offset] != word.utf8Start[offset] { return false }
            return true
        }
    }

    /// The members of a list; for everything else nothing.
    package var items: [RecordNode] { isList ? children : [] }

    /// The keys and values of a map, in the order of the file; for everything else nothing.
    package var entries: [(key: RecordNode, value: RecordNode)] {
        guard isMap else { return [] }
        let children = children
        return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
    }

    /// The value of a key of a map.
    package subscript(_ key: StaticString) -> RecordNode? { value(of: key) }

    /// Whether two values say the same in the same order, however their scalars are quoted.
    package func isSame(as other: RecordNode) -> Bool {
        let count = subtreeCount
        guard count == other.subtreeCount else { return false }
        for offset in 0..<count {
            let own = RecordNode(tree: tree, index: index + offset)
            let its = RecordNode(tree: other.tree, index: other.index + offset)
            guard own.isScalar == its.isScalar, own.isMap == its.isMap, own.bytes == its.bytes,
                own.subtreeCount == its.subtreeCount
            else { return false }
        }
        return true
    }

    private var subtreeCount: Int { Int(tree.nodes[index].next) - index }

    /// Whether a map has a key, whatever its value.
    package func hasKey(_ word: StaticString) -> Bool { value(of: word) != nil }

    /// The value of a map's key, whatever it is; of one that stands there twice, the first.
    package func value(of key: StaticString) -> RecordNode? {
        guard isMap else { return nil }
        var child = index + 1
        let end = Int(tree.nodes[index].next)
        while child < end {
            let value = Int(tree.nodes[child].next)
            if RecordNode(tree: tree, index: child).hasText(key) { return RecordNode(tree: tree, index: value) }
            child = Int(tree.nodes[value].next)
        }
        return nil
    }

    /// What the node is, in the words of a message: "a map", "a list", "text".
    package var kindName: String {
        switch kind {
        case .map: "a map of keys and values"
        case .list: "a list"
        case .plain, .quoted: isEmpty ? "nothing" : "text"
        }
    }

    private var children: [RecordNode] {
        var found: [RecordNode] = []
        var child = index + 1
        let end = Int(tree.nodes[index].next)
        while child < end {
            found.append(RecordNode(tree: tree, index: child))
            child = Int(tree.nodes[child].next)
        }
        return found
    }
}
