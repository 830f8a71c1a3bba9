/// Tags that were read before and held nothing, and whether text goes on around them.
///
/// There is a tag every forty bytes, and most of them are in all pages: what is known of one is found in a few steps, while
/// its end is looked for.
struct CleanTags: Sendable {
    /// A tag from its `<` on, by the hash of what stands between that and its first `>`; and where that sign ends.
    struct Tag: Sendable {
        var hash: UInt64
        var end: Int
    }

    /// Each hash in the one slot that is its own, its lowest bit being whether the tag is inline markup.
    private var slots: [UInt64]
    private let key = (UInt64.random(in: 1 ... .max), UInt64.random(in: 1 ... .max))

    /// Longer tags seldom come again, and a sign that ends none is not to be followed through the whole file, each time that
    /// it stands there.
    private static let longest = 256

    /// - Parameter count: How many there may be, a power of two.
    init(slots count: Int) { slots = [UInt64](repeating: 0, count: count) }

    /// The tag that begins at an index; nil where it has no end nearby, or ends within the last eight bytes.
    @inline(__always)
    func tag(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Tag? {
        var hash = key.0
        var index = start + 1
        let limit = min(bytes.count, start + Self.longest)
        while index + 8 <= limit {
            let word = UInt64(eightOf: bytes, at: index)
            guard let sign = word.firstIndex(ofByte: UInt8(ascii: ">")) else {
                hash = mix(hash, word)
                index += 8
                continue
            }
            // The sign is taken in too: so zeros behind it are no letters.
            return Tag(hash: mix(hash, word.lowest(sign + 1)) | 2, end: index + sign + 1)
        }
        return nil
    }

    /// Whether a tag is inline markup; nil for one that is not known to be clean.
    @inline(__always)
    func isInline(_ tag: Tag) -> Bool? {
        let known = slots[slot(tag)]
        return known | 1 == tag.hash | 1 ? known & 1 == 1 : nil
    }

    mutating func insert(_ tag: Tag, isInline: Bool) { slots[slot(tag)] = tag.hash & ~1 | (isInline ? 1 : 0) }

    private func slot(_ tag: Tag) -> Int { Int(truncatingIfNeeded: tag.hash >> 2) & (slots.count - 1) }

    @inline(__always)
    private func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: key.1 ^ hash)
        return product.high ^ product.low
    }
}
