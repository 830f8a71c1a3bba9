import Crypto

/// SHA-1, for UUIDs of version 5, which are made of it (RFC 9562, section 5.5), and for nothing else: it is no proof of
/// anything.
package enum SHA1 {
    /// The twenty bytes of the hash.
    package static func digest(of bytes: [UInt8]) -> [UInt8] { Array(Insecure.SHA1.hash(data: bytes)) }
}
