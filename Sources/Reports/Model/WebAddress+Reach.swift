extension WebAddress {
    /// Whether everybody can reach the host: it is neither this machine nor of a closed network, by its name or its
    /// number.
    package var isPublic: Bool {
        let host = host.lowercased()
        if host.hasPrefix("[") { return IPv6Literal(host.dropFirst().prefix { $0 != "]" })?.isPublic ?? true }
        // The full stop of the root may end a name.
        let name = host.prefix { $0 != ":" }
        let labels = name.split(separator: ".", omittingEmptySubsequences: true)
        if let number = IPv4Literal(name) { return number.isPublic }
        guard labels.count > 1, let last = labels.last else { return false }
        return !Self.closedDomains.contains(String(last))
            && !(last == "arpa" && labels.dropLast().last == "home")
    }

    /// Names of the first level that lead nowhere on the open web, by RFC 6761, 6762 and 7686 and by custom.
    private static let closedDomains: Set<String> = [
        "internal", "local", "localhost", "lan", "intranet", "corp", "home", "test", "onion",
    ]
}

/// An address of four decimal numbers.
private struct IPv4Literal {
    private let octets: [UInt8]

    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let octets = parts.compactMap { part in part.utf8.allSatisfy(isDigit) ? UInt8(part) : nil }
        guard parts.count == 4, octets.count == 4 else { return nil }
        self.octets = octets
    }

    /// RFC 1918, loopback, link-local, and the number that means this host itself.
    var isPublic: Bool {
        switch (octets[0], octets[1]) {
        case (0, _), (10, _), (127, _), (172, 16...31), (192, 168), (169, 254): false
        default: true
        }
    }
}

/// An address in eight groups of hexadecimal digits, of which `::` leaves out those that are zero.
private struct IPv6Literal {
    private var groups: [UInt16] = []
    /// The address of the older kind that stands at the end: `::ffff:10.0.0.1`.
    private var mapped: IPv4Literal?

    init?(_ text: some StringProtocol) {
        // A zone names an interface of this machine.
        let parts = text.prefix { $0 != "%" }.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 2 else { return nil }
        var gap: Int?
        for (index, part) in parts.enumerated() {
            if part.isEmpty {
                if gap == nil, index > 0 { gap = groups.count }
            } else if index == parts.count - 1, let mapped = IPv4Literal(part) {
                self.mapped = mapped
                groups += [0, 0]
            } else if let group = UInt16(part, radix: 16) {
                groups.append(group)
            } else {
                return nil
            }
        }
        guard groups.count == 8 || groups.count < 8 && gap != nil else { return nil }
        if let gap { groups.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap) }
    }

    /// Neither loopback, nor of a closed network (fc00::/7), nor of one cable (fe80::/10).
    var isPublic: Bool {
        if groups.prefix(5).allSatisfy({ $0 == 0 }), let mapped { return mapped.isPublic }
        if groups.dropLast().allSatisfy({ $0 == 0 }) { return groups[7] > 1 }
        return groups[0] & 0xFE00 != 0xFC00 && groups[0] & 0xFFC0 != 0xFE80
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
