extension Substring {
    /// Where the bytes of `text` first stand. For signs and words this finds what comparing characters would find, and
    /// spares dividing all that was typed into characters, which costs many times as much.
    func range(ofBytes text: String) -> Range<Index>? {
        guard let first = text.utf8.first else { return nil }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: text.utf8) { return start..<rest.index(start, offsetBy: text.utf8.count) }
            rest = rest.dropFirst()
        }
        return nil
    }
}
