import Building
import Testing

/// The examples of FIPS 180-4 (NIST's "SHA256.pdf") and those of its CAVP short messages.
struct SHA256Tests {
    static let examples: [(text: String, digest: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
                + "nopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
        (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test(arguments: examples) func `The standard's examples have the standard's digests`(
        _ example: (text: String, digest: String)
    ) {
        #expect(SHA256.digest(of: Array(example.text.utf8)).hexadecimal == Array(example.digest.utf8))
    }

    @Test func `The digest does not depend on the parts in which the bytes come`() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let whole = SHA256.digest(of: bytes)
        for size in [1, 3, 55, 56, 63, 64, 65, 127, 128, 129, 999] {
            var hash = SHA256()
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + size)
                hash.update(bytes.span.extracting(start..<end))
                start = end
            }
            #expect(hash.finish() == whole, "parts of \(size)")
        }
    }

    @Test func `Every length around the padding gives another digest`() {
        let digests = (0..<200).map { SHA256.digest(of: [UInt8](repeating: 0, count: $0)) }
        #expect(Set(digests).count == digests.count)
    }

    @Test func `Only 64 lower-case hexadecimal digits are read as a digest`() {
        let digits = SHA256.digest(of: [1, 2, 3]).hexadecimal
        #expect(SHA256.Digest(hexadecimal: digits)?.hexadecimal == digits)
        #expect(SHA256.Digest(hexadecimal: digits.dropLast()) == nil)
        #expect(SHA256.Digest(hexadecimal: digits + [0x30]) == nil)
        #expect(SHA256.Digest(hexadecimal: digits.dropLast() + Array("A".utf8)) == nil)
        #expect(SHA256.Digest(hexadecimal: digits.dropLast() + Array("g".utf8)) == nil)
    }

    @Test func `Only 43 characters of base64url without spare bits are read as a digest`() {
        for length in 0..<100 {
            let digest = SHA256.digest(of: [UInt8](repeating: 7, count: length))
            #expect(digest.base64URL.count == 43)
            #expect(SHA256.Digest(base64URL: digest.base64URL) == digest)
        }
        // RFC 4648, section 5, of the digest of no bytes.
        let text = Array("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU".utf8)
        #expect(SHA256.digest(of: []).base64URL == text)
        #expect(SHA256.Digest(base64URL: text.dropLast()) == nil)
        #expect(SHA256.Digest(base64URL: text + [0x41]) == nil)
        #expect(SHA256.Digest(base64URL: text.dropLast() + Array("+".utf8)) == nil)
        #expect(SHA256.Digest(base64URL: text.dropLast() + Array("V".utf8)) == nil)
    }
}
