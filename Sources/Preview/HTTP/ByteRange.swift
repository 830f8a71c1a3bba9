/// The part of a file that a request asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
    /// All of it: nothing else is asked for, or something that a server may pass over (several parts, another unit).
    case whole
    case part(Range<Int>)
    /// Nothing of what is asked for is there.
    case outside

    /// - Parameters:
    ///   - text: The value of `Range`: `bytes=0-99`, `bytes=100-`, `bytes=-100`.
    ///   - length: How long the file is.
    init(_ text: String?, length: Int) {
        self = .whole
        guard let text, text.lowercased().hasPrefix("bytes=") else { return }
        let ends = text.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return }
        let first = Self.number(ends[0])
        let last = Self.number(ends[1])
        switch (first, last) {
        case (.some(let first), .some(let last)):
            guard first <= last else { return }
            self = first < length ? .part(first..<min(last, length - 1) + 1) : .outside
        case (.some(let first), nil):
            guard ends[1].isEmpty else { return }
            self = first < length ? .part(first..<length) : .outside
        case (nil, .some(let count)):
            guard ends[0].isEmpty else { return }
            self = count > 0 && length > 0 ? .part(max(0, length - count)..<length) : .outside
        case (nil, nil): return
        }
    }

    /// Digits and nothing else; what is larger than any file counts as that large.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text).map { min($0, Int.max / 2) } ?? Int.max / 2
    }
}
