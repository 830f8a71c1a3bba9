/// One template as it was read: the site's own or the default theme's.
package struct TemplateFile: Sendable {
    /// The path that messages show: `Templates/incident.mustache`.
    package let path: String
    /// What other templates and pages call it: the path within the templates folder, without `.mustache`.
    package let name: String
    package let bytes: [UInt8]

    /// - Parameter name: if nil, made from the path: what follows the first folder `Templates`, if there is one.
    package init(path: String, bytes: [UInt8], name: String? = nil) {
        self.path = path
        self.bytes = bytes
        self.name = name ?? Self.name(of: path)
    }

    private static func name(of path: String) -> String {
        let parts = path.split(separator: "/")
        let inner = parts.firstIndex(of: "Templates").map { parts[($0 + 1)...] } ?? parts[...]
        let name = inner.joined(separator: "/")
        return name.hasSuffix(".mustache") ? String(name.dropLast(".mustache".count)) : name
    }
}
