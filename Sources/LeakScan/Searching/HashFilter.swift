/// Which hashes may be in a table, by one bit for each: nearly all that are asked for are not, and are done with after one look.
struct HashFilter: Sendable {
    private var bits: [UInt64]
    private let mask: UInt64

    /// - Parameter count: How many bits there are, a power of two from 64 on; sixteen for each hash let few through.
    init(bits count: Int) {
        bits = [UInt64](repeating: 0, count: count / 64)
        mask = UInt64(count - 1)
    }

    mutating func insert(_ hash: UInt64) {
        let bit = hash & mask
        bits[Int(bit >> 6)] |= 1 << (bit & 63)
    }

    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        let bit = hash & mask
        return bits[Int(bit >> 6)] & (1 << (bit & 63)) != 0
    }
}
