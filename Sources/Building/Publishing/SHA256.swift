/// SHA-256 as FIPS 180-4 defines it, for the manifest of what was published.
///
/// Written here so that the pipeline needs no cryptography package; only this file knows how it is done.
package struct SHA256: Sendable {
    /// 256 bits, the first byte in the highest place of `words.0`.
    package struct Digest: Sendable, Hashable {
        fileprivate var first: UInt64 = 0
        fileprivate var second: UInt64 = 0
        fileprivate var third: UInt64 = 0
        fileprivate var fourth: UInt64 = 0

        /// 64 lower-case hexadecimal digits, in ASCII.
        package var hexadecimal: [UInt8] {
            let digits: StaticString = "0123456789abcdef"
            return [first, second, third, fourth].flatMap { word in
                (0..<16).map { digits.utf8Start[Int(truncatingIfNeeded: word >> UInt64(60 - 4 * $0)) & 15] }
            }
        }

        /// Reads 64 lower-case hexadecimal digits; anything else is nil.
        package init?(hexadecimal: some Collection<UInt8>) {
            guard hexadecimal.count == 64 else { return nil }
            var words: [UInt64] = [0, 0, 0, 0]
            for (place, digit) in hexadecimal.enumerated() {
                let value: UInt8
                switch digit {
                case 0x30...0x39: value = digit - 0x30
                case 0x61...0x66: value = digit - 0x61 + 10
                default: return nil
                }
                words[place / 16] = words[place / 16] << 4 | UInt64(value)
            }
            (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
        }

        fileprivate init(_ state: InlineArray<8, UInt32>) {
            first = UInt64(state[0]) << 32 | UInt64(state[1])
            second = UInt64(state[2]) << 32 | UInt64(state[3])
            third = UInt64(state[4]) << 32 | UInt64(state[5])
            fourth = UInt64(state[6]) << 32 | UInt64(state[7])
        }
    }

    private var state: InlineArray<8, UInt32> = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// The bytes of a block that is not full yet.
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    package init() {}

    package static func digest(of bytes: [UInt8]) -> Digest {
        var hash = SHA256()
        hash.update(bytes.span)
        return hash.finish()
    }

    package mutating func update(_ bytes: Span<UInt8>) {
        length += UInt64(bytes.count)
        var offset = 0
        if !pending.isEmpty {
            while pending.count < 64, offset < bytes.count {
                pending.append(bytes[offset])
                offset += 1
            }
            guard pending.count == 64 else { return }
            var state = state
            Self.compress(pending.span, into: &state)
            self.state = state
            pending.removeAll(keepingCapacity: true)
        }
        let whole = (bytes.count - offset) / 64 * 64
        if whole > 0 { Self.compress(bytes.extracting(offset..<offset + whole), into: &state) }
        offset += whole
        while offset < bytes.count {
            pending.append(bytes[offset])
            offset += 1
        }
    }

    package consuming func finish() -> Digest {
        let bits = length * 8
        var tail: [UInt8] = [0x80]
        while (pending.count + tail.count) % 64 != 56 { tail.append(0) }
        for place in 0..<8 { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * place))) }
        self.update(tail.span)
        return Digest(state)
    }

    /// Works whole blocks of 64 bytes into the state (FIPS 180-4, section 6.2.2).
    private static func compress(_ bytes: Span<UInt8>, into state: inout InlineArray<8, UInt32>) {
        let constants = roundConstants
        var schedule = InlineArray<64, UInt32>(repeating: 0)
        var block = 0
        while block + 64 <= bytes.count {
            for slot in 0..<16 {
                let at = block + slot * 4
                schedule[slot] =
                    UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
                    | UInt32(bytes[at + 3])
            }
            for slot in 16..<64 {
                let early = schedule[slot - 15]
                let late = schedule[slot - 2]
                let small0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
                let small1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
                schedule[slot] = schedule[slot - 16] &+ small0 &+ schedule[slot - 7] &+ small1
            }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            var (e, f, g, h) = (state[4], state[5], state[6], state[7])
            // Eight rounds at a time: the variables come round to their names again, so that none has to be moved.
            for index in stride(from: 0, to: 64, by: 8) {
                round(a, b, c, &d, e, f, g, &h, constants[index] &+ schedule[index])
                round(h, a, b, &c, d, e, f, &g, constants[index + 1] &+ schedule[index + 1])
                round(g, h, a, &b, c, d, e, &f, constants[index + 2] &+ schedule[index + 2])
                round(f, g, h, &a, b, c, d, &e, constants[index + 3] &+ schedule[index + 3])
                round(e, f, g, &h, a, b, c, &d, constants[index + 4] &+ schedule[index + 4])
                round(d, e, f, &g, h, a, b, &c, constants[index + 5] &+ schedule[index + 5])
                round(c, d, e, &f, g, h, a, &b, constants[index + 6] &+ schedule[index + 6])
                round(b, c, d, &e, f, g, h, &a, constants[index + 7] &+ schedule[index + 7])
            }
            state[0] &+= a
            state[1] &+= b
            state[2] &+= c
            state[3] &+= d
            state[4] &+= e
            state[5] &+= f
            state[6] &+= g
            state[7] &+= h
            block += 64
        }
    }

    /// One round, with the word of the schedule and the constant added up: changes the two variables that a round
    /// gives new values to.
    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ word: UInt32
    ) {
        let large1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        let first = h &+ large1 &+ (g ^ (e & (f ^ g))) &+ word
        let large0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
        d &+= first
        h = first &+ large0 &+ ((a & b) | (c & (a | b)))
    }
}

@inline(__always)
private func rotated(_ word: UInt32, _ places: UInt32) -> UInt32 { word >> places | word << (32 - places) }

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2).
private let roundConstants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
