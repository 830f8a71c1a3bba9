extension String {
    /// Whether another text occurs in this one, as ``contains(_:)`` says it; byte by byte where both are ASCII, as they
    /// nearly always are, since thousands of headings are searched for the name of their place.
    func holds(_ other: String) -> Bool {
        guard utf8.allSatisfy({ $0 < 0x80 }), other.utf8.allSatisfy({ $0 < 0x80 }) else { return contains(other) }
        let text = utf8.span
        let part = other.utf8.span
        guard part.count > 0 else { return true }
        var start = 0
        while start + part.count <= text.count {
            start = text.index(of: part[0], from: start)
            guard start + part.count <= text.count else { return false }
            var length = 1
            while length < part.count, text[start + length] == part[length] { length += 1 }
            if length == part.count { return true }
            start += 1
        }
        return false
    }
}
