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
    /// The outlines that maps are drawn on; empty where there are none.
    let baseMap: [UInt8]
    /// By the name of the file without its ending.
    private let scripts: [String: Route]

    /// - Parameters:
    ///   - styles: joined into one style sheet in the order given, without their comments.
    ///   - runningHead: what stands at the left of the head of every printed sheet. A style sheet cannot take it from a page,
    ///     so it is written into the sheet.
    ///   - scripts: the files of each folder joined, in the order given, into one script that is named after the folder:
    ///     `page/` is the one that every page asks for. A file in no folder is a script of its own.
    ///   - assets: published below `assets/`.
    ///   - root: published at the root of the site.
    ///   - baseMap: the outlines that maps are drawn on.
    package init(
        styles: [File] = [], runningHead: String? = nil, scripts: [File] = [], assets: [File] = [],
        root: [File] = [], baseMap: [UInt8] = []
    ) {
        self.baseMap = baseMap
        var sheet = Self.compacted(styles.flatMap(\.bytes))
        if let runningHead, !sheet.isEmpty {
            sheet.write("@layer print { @page { @top-left { content: \(Self.quoted(runningHead)) } } }\n")
        }
        style = .asset("sitrep-\(Self.fingerprint(of: sheet)).css")
        var files: [(route: Route, bytes: [UInt8])] = [(style, sheet)]
        var routes: [String: Route] = [:]
        for (name, source) in Self.joined(scripts) {
            let bytes = Self.withoutComments(source)
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

    /// A script without the comments that have lines of their own, which are for those who read the theme. What begins with
    /// `//!`, as a licence may, stays.
    static func withoutComments(_ script: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(script.count)
        for line in script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
            let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if text.starts(with: "//".utf8), !text.starts(with: "//!".utf8) { continue }
            kept += line
            kept.append(UInt8(ascii: "\n"))
        }
        return kept
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

    static func fingerprint(of bytes: [UInt8]) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(bytes)
        return fingerprint.digits
    }

    /// FNV-1a, 64 bits, in sixteen hexadecimal digits: tells versions of one file, or of several together, apart, and
    /// guards against nobody.
    struct Fingerprint {
        private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func add(_ bytes: [UInt8]) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        }

        var digits: String {
            let digits = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
    }
}
