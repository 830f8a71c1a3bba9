/// Writing names of files into addresses (RFC 3986, section 2).
enum PercentEncoding {
    /// A path with everything encoded that is neither unreserved nor a slash.
    static func path(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = "0123456789ABCDEF".utf8.map { Unicode.Scalar($0) }
                result.unicodeScalars.append("%")
                result.unicodeScalars.append(digits[Int(byte >> 4)])
                result.unicodeScalars.append(digits[Int(byte & 15)])
            }
        }
        return result
    }
}
