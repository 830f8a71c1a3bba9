/// The ids of STIX objects: UUIDs of version 5 (RFC 9562, section 5.5) in a namespace of the site's own, which is itself
/// made of the site's permanent name. The same record has the same id in every export, and two sites never share one.
///
/// The namespace `00abedb4-aa42-466c-9c01-fed23315a9b7` is reserved for cyber-observables (STIX 2.1, section 2.9) and is
/// not used.
struct STIXNames {
    /// SHA-1, as a function of the bytes.
    private let sha1: @Sendable ([UInt8]) -> [UInt8]
    private let namespace: [UInt8]

    /// The namespace of names that are addresses (RFC 9562, section 6.6).
    private static let addresses: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]

    /// - Parameter site: the site's permanent name.
    init(site: String, sha1: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.init(namespace: Self.uuid(Self.addresses + Array(site.utf8), sha1), sha1: sha1)
    }

    init(namespace: [UInt8], sha1: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.namespace = namespace
        self.sha1 = sha1
    }

    /// `incident--…`, from a name that no other object of this type has.
    func id(_ type: StaticString, _ name: String...) -> String { id(type, name) }

    func id(_ type: StaticString, _ name: [String]) -> String {
        var bytes: [UInt8] = []
        for part in name {
            bytes.append(contentsOf: part.utf8)
            bytes.append(UInt8(ascii: "/"))
        }
        return id(type, uuidOf: bytes)
    }

    func id(_ type: StaticString, uuidOf name: [UInt8]) -> String {
        let uuid = Self.uuid(namespace + name, sha1)
        let count = type.utf8CodeUnitCount + 38
        return String(unsafeUninitializedCapacity: count) { text in
            var end = 0
            func append(_ byte: UInt8) {
                text.initializeElement(at: end, to: byte)
                end += 1
            }
            type.withUTF8Buffer { for byte in $0 { append(byte) } }
            append(UInt8(ascii: "-"))
            for (index, byte) in uuid.enumerated() {
                if index == 0 || index == 4 || index == 6 || index == 8 || index == 10 { append(UInt8(ascii: "-")) }
                append(Self.digit(byte >> 4))
                append(Self.digit(byte & 15))
            }
            return end
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    /// The first sixteen bytes of the hash, with the version and the variant set.
    private static func uuid(_ bytes: [UInt8], _ sha1: ([UInt8]) -> [UInt8]) -> [UInt8] {
        var uuid = Array(sha1(bytes).prefix(16))
        uuid[6] = uuid[6] & 0x0F | 0x50
        uuid[8] = uuid[8] & 0x3F | 0x80
        return uuid
    }
}
