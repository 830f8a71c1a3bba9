/// A path as the system takes it: bytes, which need not be UTF-8, kept with the zero byte that ends them.
package struct SystemPath: Sendable, Hashable {
    /// The path's bytes and a zero byte.
    private var terminated: [UInt8]

    package init(_ text: String) { self.init(Array(text.utf8)) }

    package init(_ bytes: some Collection<UInt8>) {
        terminated = Array(bytes)
        terminated.append(0)
    }

    package var bytes: ArraySlice<UInt8> { terminated.dropLast() }

    /// The path for people: bytes that are no UTF-8, and control characters, written as `\xNN`.
    package var text: String { Self.printable(bytes) }

    /// The last component; empty for `/`.
    package var name: ArraySlice<UInt8> {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes }
        return bytes[(slash + 1)...]
    }

    /// Everything before the last component.
    package var parent: SystemPath {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return SystemPath(".") }
        return slash == 0 ? SystemPath("/") : SystemPath(bytes[..<slash])
    }

    package func appending(_ relative: some Collection<UInt8>) -> SystemPath {
        var joined: [UInt8] = []
        joined.reserveCapacity(terminated.count + relative.count + 1)
        joined.append(contentsOf: bytes)
        if joined.last != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
        joined.append(contentsOf: relative)
        joined.append(0)
        return SystemPath(terminated: joined)
    }

    package func appending(_ relative: String) -> SystemPath { appending(Array(relative.utf8)) }

    private init(terminated: [UInt8]) { self.terminated = terminated }

    /// Whether this path is below `folder`; both without symbolic links.
    package func isInside(_ folder: SystemPath) -> Bool {
        if folder.bytes.elementsEqual("/".utf8) { return bytes.count > 1 }
        return bytes.starts(with: folder.bytes) && bytes.dropFirst(folder.bytes.count).first == UInt8(ascii: "/")
    }

    package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        terminated.withUnsafeBytes { body($0.assumingMemoryBound(to: CChar.self).baseAddress!) }
    }

    static func printable(_ bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            return text
        }
        let digits = Array("0123456789ABCDEF")
        return bytes.reduce(into: "") { text, byte in
            if byte >= 0x20, byte < 0x7F {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "\\x\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}
