/// Text that is no Markdown, written so that Markdown shows it as it stands: a description of somebody else's must not
/// become a link, a heading or a reference to a record.
enum PlainProse {
    static func markdown(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if "\\`*_[]<>#|~&!@{}^".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        // What begins a list or a line under a heading does so only at the beginning.
        if let first = result.utf8.first, "-+=:".utf8.contains(first) { return "\\" + result }
        let digits = result.utf8.prefix { (0x30...0x39).contains($0) }
        let rest = result.utf8.dropFirst(digits.count)
        if !digits.isEmpty, digits.count < 10, let sign = rest.first, sign == 0x2E || sign == 0x29 {
            return String(Substring(digits)) + "\\" + String(Substring(rest))
        }
        return result
    }
}
