/// Makes ids out of content, so that they are the same at every import, in whatever order the rows come.
enum StableID {
    /// The readable part of an id: ASCII letters and digits in lower case, everything between them as one hyphen,
    /// letters outside ASCII left out, at most `limit` bytes, ending with a whole word where there is one.
    static func slug(_ text: some Collection<UInt8>, limit: Int) -> String {
        var slug: [UInt8] = []
        for byte in text where byte < 0x80 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: slug.append(byte)
            case 0x41...0x5A: slug.append(byte | 0x20)
            case 0x27: continue
            default: if let last = slug.last, last != 0x2D { slug.append(0x2D) }
            }
            if slug.count > limit { break }
        }
        if slug.count > limit {
            slug.removeLast(slug.count - limit)
            if let hyphen = slug.lastIndex(of: 0x2D), hyphen > limit / 2 { slug.removeSubrange(hyphen...) }
        }
        while slug.last == 0x2D { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }

    /// Ten letters and digits that tell contents apart whose slugs are equal: 50 bits of a hash of the parts, in RFC
    /// 4648's base 32 (lower case). Among 200,000 contents with *equal* slugs two would meet once in 50,000 imports.
    ///
    /// The function is fixed for ever, since ids are: FNV-1a over the parts, each ended by the byte 0x1F, which no cleaned
    /// cell holds, then the 64-bit finish of MurmurHash3, because FNV mixes its high bits poorly.
    static func digest(_ parts: [some Collection<UInt8>]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in part { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01b3
        }
        hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
        hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        hash ^= hash >> 33
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        let text = (0..<10).map { letters[Int((hash >> UInt64(59 - 5 * $0)) & 31)] }
        return String(decoding: text, as: UTF8.self)
    }

    /// `prefix-slug-digest`, without the slug where nothing is left of it.
    static func make(_ prefix: String, slug: String, digest: String) -> String {
        slug.isEmpty ? "\(prefix)-\(digest)" : "\(prefix)-\(slug)-\(digest)"
    }
}
