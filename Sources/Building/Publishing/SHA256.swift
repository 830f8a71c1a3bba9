import Crypto

/// SHA-256 as FIPS 180-4 defines it, for the manifest of what was published.
///
/// swift-crypto does the work, with the processor's own instructions where it has them; only this file knows it.
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

        /// 43 characters, in ASCII: base64url without padding (RFC 4648, section 5).
        package var base64URL: [UInt8] {
            let digits: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            var text: [UInt8] = []
            text.reserveCapacity(43)
            var bits: UInt32 = 0
            var count = 0
            for word in [first, second, third, fourth] {
                for place in 0..<8 {
                    bits = bits << 8 | UInt32(truncatingIfNeeded: word >> UInt64(56 - 8 * place)) & 0xFF
                    count += 8
                    while count >= 6 {
                        count -= 6
                        text.append(digits.utf8Start[Int(bits >> UInt32(count)) & 63])
                    }
                }
            }
            text.append(digits.utf8Start[Int(bits << UInt32(6 - count)) & 63])
            return text
        }

        /// Reads 43 characters as ``base64URL`` writes them; anything else is nil.
        package init?(base64URL text: some Collection<UInt8>) {
            guard text.count == 43 else { return nil }
            var words: [UInt64] = [0, 0, 0, 0]
            var bits: UInt32 = 0
            var count = 0
            var place = 0
            for character in text {
                let value: UInt8
                switch character {
                case 0x41...0x5A: value = character - 0x41
                case 0x61...0x7A: value = character - 0x61 + 26
                case 0x30...0x39: value = character - 0x30 + 52
                case 0x2D: value = 62
                case 0x5F: value = 63
                default: return nil
                }
                bits = bits << 6 | UInt32(value)
                count += 6
                guard count >= 8 else { continue }
                count -= 8
                words[place / 8] = words[place / 8] << 8 | UInt64(bits >> UInt32(count) & 0xFF)
                place += 1
            }
            // The last character has two bits to spare: another digest would be read from other bits there.
            guard place == 32, bits & (1 << UInt32(count) - 1) == 0 else { return nil }
            (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
        }

        fileprivate init(_ digest: Crypto.SHA256.Digest) {
            var words: [UInt64] = [0, 0, 0, 0]
            for (place, byte) in digest.enumerated() { words[place / 8] = words[place / 8] << 8 | UInt64(byte) }
            (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
        }
    }

    private var hash = Crypto.SHA256()

    package init() {}

    package static func digest(of bytes: [UInt8]) -> Digest {
        var hash = SHA256()
        hash.update(bytes.span)
        return hash.finish()
    }

    package mutating func update(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    package consuming func finish() -> Digest { Digest(hash.finalize()) }
}
