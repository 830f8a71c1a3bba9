#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lines that were read before and held nothing, by their hashes.
///
/// Pages and tables are the same lines over and over: of a site of six thousand incidents more than half of all bytes stand
/// in a line that came before. Whoever asks sees to it that a line means the same wherever it stands: that it begins and ends
/// between two texts, and that nothing in it was worth remembering for what comes next.
struct CleanLines: Sendable {
    /// Each hash in the one slot that is its own, until another line takes it: few enough to stay in a processor's own cache.
    /// Most lines never come again, and those that do come soon; a table of all of them took longer to ask.
    private var slots: [UInt64]

    /// - Parameter count: How many there may be, a power of two.
    init(slots count: Int) { slots = [UInt64](repeating: 0, count: count) }

    /// Drawn anew: nobody can write a line that has the hash of another.
    private let key = (UInt64.random(in: 1 ... .max), UInt64.random(in: 1 ... .max))

    /// The hash of a line, or of a text; never 0.
    ///
    /// - Parameter form: What tells lines apart that are the same bytes and mean something else.
    func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, form: UInt64 = 0) -> UInt64 {
        let (first, second) = key
        var hash = first ^ form
        func take(_ one: UInt64, _ other: UInt64) {
            let product = (one ^ hash).multipliedFullWidth(by: other ^ second)
            hash = product.high ^ product.low
        }
        var index = line.lowerBound
        while index + 16 <= line.upperBound {
            take(UInt64(eightOf: bytes, at: index), UInt64(eightOf: bytes, at: index + 8))
            index += 16
        }
        if index < line.upperBound {
            take(
                UInt64(bytes, at: index, end: line.upperBound), UInt64(bytes, at: index + 8, end: line.upperBound))
        }
        take(UInt64(line.count), first)
        return hash == 0 ? 1 : hash
    }

    /// Where the line ends that goes on at an index: at its line break, or at the end of the bytes. Or a text, at a mark.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, mark: UInt8 = 0x0A) -> Int {
        guard index < bytes.count, let found = memchr(bytes.baseAddress! + index, Int32(mark), bytes.count - index)
        else {
            return bytes.count
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(bytes.baseAddress!)
    }

    func contains(_ hash: UInt64) -> Bool { slots[slot(hash)] == hash }

    mutating func insert(_ hash: UInt64) { slots[slot(hash)] = hash }

    private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }
}
