/// Hashes that were met before: a table with open addressing, which costs a few nanoseconds a look-up where `Set` costs
/// thirty, because the hashes are good ones already.
struct SeenHashes {
    /// The table; 0 is an empty cell. Its size is a power of two.
    private var cells = [UInt64](repeating: 0, count: 64)
    private(set) var count = 0

    /// Adds a hash, which must not be 0, and says whether it is new.
    mutating func insert(_ hash: UInt64) -> Bool {
        var index = cell(of: hash)
        while cells[index] != 0 {
            if cells[index] == hash { return false }
            index = (index + 1) & (cells.count - 1)
        }
        cells[index] = hash
        count += 1
        if count * 2 > cells.count { grow() }
        return true
    }

    func contains(_ hash: UInt64) -> Bool {
        var index = cell(of: hash)
        while cells[index] != 0 {
            if cells[index] == hash { return true }
            index = (index + 1) & (cells.count - 1)
        }
        return false
    }

    private func cell(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (cells.count - 1) }

    private mutating func grow() {
        let old = cells
        cells = [UInt64](repeating: 0, count: old.count * 4)
        for hash in old where hash != 0 {
            var index = cell(of: hash)
            while cells[index] != 0 { index = (index + 1) & (cells.count - 1) }
            cells[index] = hash
        }
    }
}

/// The hash that stands for a route or an anchor: FNV-1a with 64 bits (draft-eastlake-fnv), never 0.
///
/// Among the 10⁵ names of a large site two are equal with a chance of 10⁻⁹, and then a broken link goes unnoticed.
enum NameHash {
    static var start: UInt64 { 0xCBF2_9CE4_8422_2325 }

    @inline(__always)
    static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = start
        for byte in bytes { hash = add(byte, to: hash) }
        return max(1, hash)
    }

    /// One hash of two, for a route with an anchor on it.
    static func of(_ first: UInt64, _ second: UInt64) -> UInt64 {
        max(1, (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD)
    }
}
