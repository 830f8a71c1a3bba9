/// What a theme publishes besides its pages: one style sheet, scripts, and files that are published as they are.
///
/// The names of style sheet and scripts carry a fingerprint of their bytes, so that a host may let browsers keep them for
/// ever: what changes has another name.
package struct ThemeAssets: Sendable {
    /// A file of a theme: its name, or its path from the folder that it is published from.
    package struct File: Sendable {
        package var name: String
        package var bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Every file, with the route where it stands.
    let files: [(route: Route, bytes: [UInt8])]
    let style: Route
    /// By the name of the file without its ending.
    private let scripts: [String: Route]

    /// - Parameters:
    ///   - styles: joined into one style sheet in the order given.
    ///   - runningHead: what stands at the left of the head of every printed sheet. A style sheet cannot take it from a page,
    ///     so it is written into the sheet.
    ///   - scripts: the files of each folder joined, in the order given, into one script that is named after the folder:
    ///     `page/` is the one that every page asks for. A file in no folder is a script of its own.
    ///   - assets: published below `assets/`.
    ///   - root: published at the root of the site.
    package init(
        styles: [File] = [], runningHead: String? = nil, scripts: [File] = [], assets: [File] = [],
        root: [File] = []
    ) {
        var sheet = styles.flatMap(\.bytes)
        if let runningHead, !sheet.isEmpty {
            sheet.write("@layer print { @page { @top-left { content: \(Self.quoted(runningHead)) } } }\n")
        }
        style = .asset("sitrep-\(Self.fingerprint(of: sheet)).css")
        var files: [(route: Route, bytes: [UInt8])] = [(style, sheet)]
        var routes: [String: Route] = [:]
        for (name, bytes) in Self.joined(scripts) {
            let route = Route.asset("\(name)-\(Self.fingerprint(of: bytes)).js")
            routes[name] = route
            files.append((route, bytes))
        }
        files += assets.map { (.asset($0.name), $0.bytes) }
        files += root.map { (Route($0.name), $0.bytes) }
        self.files = files
        self.scripts = routes
    }

    /// The route of a script by its name without the ending; nil where the theme has none of that name.
    func script(_ name: String) -> Route? { scripts[name] }

    /// Whether the theme publishes files at all of these routes.
    func has(_ routes: [Route]) -> Bool { routes.allSatisfy { route in files.contains { $0.route == route } } }

    private static func joined(_ scripts: [File]) -> [(name: String, bytes: [UInt8])] {
        var joined: [(name: String, bytes: [UInt8])] = []
        for script in scripts {
            let first = script.name.prefix { $0 != "/" }
            let name = first.hasSuffix(".js") ? String(first.dropLast(3)) : String(first)
            if let index = joined.firstIndex(where: { $0.name == name }) {
                joined[index].bytes += script.bytes
            } else {
                joined.append((name, script.bytes))
            }
        }
        return joined
    }

    /// A text as a string of a style sheet. All but letters, digits and blanks of ASCII and what is not ASCII is written by its
    /// number, so that no text ends the string or the rule.
    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " "
            return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }
        return "\"" + scalars.joined() + "\""
    }

    /// FNV-1a, 64 bits, in sixteen hexadecimal digits: tells versions of one file apart, and guards against nobody.
    static func fingerprint(of bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
