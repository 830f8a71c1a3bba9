import Reports

/// Files that tell a host how to serve the site.
extension Edition {
    /// What `Content-Security-Policy` says. The policy in each page says the same but for framing, which only a header
    /// can forbid.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

    /// What holds for a drawing that is opened by itself, as a page of its own: it may show what is in it, and is nobody's
    /// page, so that nothing in it has the rights of the site.
    static let drawingPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox"

    /// What is sent with every file besides the policy.
    ///
    /// Other sites may link to the pages and read the data on their servers, and not show its pictures as theirs.
    static let securityHeaders: [(name: String, value: String)] = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", featuresOff.map { "\($0)=()" }.joined(separator: ", ")),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]

    /// Folders that search engines are to pass by: data and shards of the search say of people what their pages guard.
    static let unlistedFolders = ["data", "search"]

    /// Features of browsers that no page uses.
    private static let featuresOff = [
        "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone",
        "midi", "payment", "usb", "browsing-topics",
    ]

    /// Writes `_headers`, which several hosts of static sites read (a path, then the headers of what it matches).
    ///
    /// Names with a fingerprint may be kept for ever; pages and feeds are asked for again after ten minutes, since a
    /// correction must not wait. No two rules set one header for one file: hosts join what they find, and a joined
    /// `Cache-Control` means nothing. But for the policy of drawings: of two policies both hold.
    func writeHeaders(of files: [SiteFile], into output: inout [UInt8]) {
        output.write("/*\n")
        output.write("  Content-Security-Policy: \(Self.contentSecurityPolicy)\n")
        for header in Self.securityHeaders { output.write("  \(header.name): \(header.value)\n") }
        Self.writeCaching("/", isForEver: false, into: &output)
        let kept = files.map(\.route).filter { ![.headers, .noJekyll, .apacheSettings].contains($0) }
        for folder in Self.unlistedFolders where kept.contains(where: { $0.path.hasPrefix(folder + "/") }) {
            output.write("/\(folder)/*\n  X-Robots-Tag: noindex\n")
        }
        for route in kept where route.isDrawing {
            output.write("/\(route.path)\n  Content-Security-Policy: \(Self.drawingPolicy)\n")
        }
        Self.writeCaching(of: kept[...], in: "", into: &output)
    }

    /// Writes `.htaccess`, which Apache reads in the folder that it serves and others pass by: the same headers. It holds
    /// nothing but what such a file may always say where it may say anything (`AllowOverride FileInfo`).
    func writeApacheSettings(of files: [SiteFile], into output: inout [UInt8]) {
        output.write("# Headers for Apache, as _headers has them for other hosts.\n<IfModule mod_setenvif.c>\n")
        output.write("SetEnvIf Request_URI \"/media/.*\\.svg$\" SITREP_DRAWING\n")
        output.write(
            "SetEnvIf Request_URI \"/(\(Self.unlistedFolders.joined(separator: "|")))/\" SITREP_UNLISTED\n")
        output.write("</IfModule>\n<IfModule mod_headers.c>\n")
        output.write(
            "Header always set Content-Security-Policy \"\(Self.contentSecurityPolicy)\" env=!SITREP_DRAWING\n")
        output.write("Header always set Content-Security-Policy \"\(Self.drawingPolicy)\" env=SITREP_DRAWING\n")
        for header in Self.securityHeaders { output.write("Header always set \(header.name) \"\(header.value)\"\n") }
        output.write("Header always set X-Robots-Tag \"noindex\" env=SITREP_UNLISTED\n")
        output.write("</IfModule>\n")
        // Where on its host the site stands is known by its address alone.
        if let base = report.site.baseURL { output.write("ErrorDocument 404 \(base.rootPath)404.html\n") }
    }

    /// One rule for a folder whose files may all be kept equally long; else one for each of its files, and what its own
    /// folders ask for.
    private static func writeCaching(of routes: ArraySlice<Route>, in folder: String, into output: inout [UInt8]) {
        var byFolder: [(name: String, routes: ArraySlice<Route>)] = []
        for route in routes {
            let rest = route.path.dropFirst(folder.count)
            guard let slash = rest.firstIndex(of: "/") else {
                writeCaching("/" + route.path, isForEver: ThemeAssets.isFingerprinted(route), into: &output)
                continue
            }
            let name = folder + rest[...slash]
            if let index = byFolder.lastIndex(where: { $0.name == name }) {
                byFolder[index].routes.append(route)
            } else {
                byFolder.append((name, [route]))
            }
        }
        for (name, routes) in byFolder {
            let lasting = routes.count(where: ThemeAssets.isFingerprinted)
            if lasting == 0 || lasting == routes.count {
                writeCaching("/\(name)*", isForEver: lasting > 0, into: &output)
            } else {
                writeCaching(of: routes, in: name, into: &output)
            }
        }
    }

    private static func writeCaching(_ path: String, isForEver: Bool, into output: inout [UInt8]) {
        output.write("\(path)\n  Cache-Control: ")
        output.write(isForEver ? "public, max-age=31536000, immutable\n" : "public, max-age=600\n")
    }
}

extension ThemeAssets {
    /// Whether a file's name, or that of a folder it lies in, carries a fingerprint of bytes:
    /// `assets/sitrep-0123456789abcdef.css`, `search/0123456789abcdef/a.js`. Pages and media are named by authors, whose
    /// names may look like anything.
    static func isFingerprinted(_ route: Route) -> Bool {
        guard !route.path.hasSuffix(".html"), !route.path.hasPrefix("media/") else { return false }
        return route.path.utf8.split(separator: UInt8(ascii: "/")).contains { part in
            let stem = part.prefix { $0 != UInt8(ascii: ".") }
            let digits = stem.suffix(16)
            return digits.count == 16 && (stem.count == 16 || stem.dropLast(16).last == UInt8(ascii: "-"))
                && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        }
    }
}
