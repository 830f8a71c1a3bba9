import Reports

/// Files that tell a host how to serve the site.
extension Edition {
    /// What `Content-Security-Policy` says. The policy in each page says the same but for framing, which only a header
    /// can forbid.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

    /// Features of browsers that no page uses.
    private static let featuresOff = [
        "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone",
        "midi", "payment", "usb", "browsing-topics",
    ]

    /// Writes `_headers`, which several hosts of static sites read (a path, then the headers of what it matches).
    ///
    /// Names with a fingerprint may be kept for ever; pages and feeds are asked for again after ten minutes, since a
    /// correction must not wait. No two rules set one header for one file: hosts join what they find, and a joined
    /// `Cache-Control` means nothing.
    func writeHeaders(of files: [SiteFile], into output: inout [UInt8]) {
        output.write("/*\n")
        output.write("  Content-Security-Policy: \(Self.contentSecurityPolicy)\n")
        output.write("  X-Content-Type-Options: nosniff\n")
        output.write("  Referrer-Policy: no-referrer\n")
        output.write("  Permissions-Policy: \(Self.featuresOff.map { "\($0)=()" }.joined(separator: ", "))\n")
        output.write("  Cross-Origin-Opener-Policy: same-origin\n")
        for rule in Self.cacheRules(of: files.map(\.route)) {
            output.write("\(rule.path)\n  Cache-Control: ")
            output.write(rule.isForEver ? "public, max-age=31536000, immutable\n" : "public, max-age=600\n")
        }
    }

    /// One rule for a folder whose files may all be kept equally long, else one for each file.
    private static func cacheRules(of routes: [Route]) -> [(path: String, isForEver: Bool)] {
        var folders: [(name: Substring, routes: [Route])] = []
        var rules: [(path: String, isForEver: Bool)] = [("/", false)]
        for route in routes where route != .headers && route != .noJekyll {
            let slash = route.path.firstIndex(of: "/")
            guard let slash else {
                rules.append(("/\(route.path)", false))
                continue
            }
            let name = route.path[..<slash]
            if let index = folders.firstIndex(where: { $0.name == name }) {
                folders[index].routes.append(route)
            } else {
                folders.append((name, [route]))
            }
        }
        for folder in folders {
            let lasting = folder.routes.filter(ThemeAssets.isFingerprinted)
            if lasting.isEmpty || lasting.count == folder.routes.count {
                rules.append(("/\(folder.name)/*", !lasting.isEmpty))
            } else {
                rules += folder.routes.map { ("/\($0.path)", ThemeAssets.isFingerprinted($0)) }
            }
        }
        return rules
    }
}

extension ThemeAssets {
    /// Whether a file's name carries the fingerprint of its bytes: `sitrep-0123456789abcdef.css`.
    static func isFingerprinted(_ route: Route) -> Bool {
        let name = route.path.utf8.split(separator: UInt8(ascii: "/")).last ?? ""[...].utf8
        let stem = name.prefix { $0 != UInt8(ascii: ".") }
        let digits = stem.suffix(16)
        return digits.count == 16 && stem.dropLast(16).last == UInt8(ascii: "-")
            && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
