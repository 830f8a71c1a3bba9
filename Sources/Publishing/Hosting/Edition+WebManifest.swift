import Reports

/// The manifest by which a phone keeps the site on its home screen (W3C, Web Application Manifest).
extension Edition {
    /// Every address in it counts from where it stands, so that it holds on any host and below any path.
    func writeWebManifest(into output: inout [UInt8]) {
        let site = report.site
        output.write("{\n\"name\":")
        output.writeJSON(site.title)
        output.write(",\n\"short_name\":")
        output.writeJSON(Self.shortName(of: site.title))
        if let description = site.description {
            output.write(",\n\"description\":")
            output.writeJSON(description)
        }
        output.write(",\n\"lang\":")
        output.writeJSON(site.language)
        output.write(",\n\"dir\":\"\(Language.direction(of: site.language))\"")
        // The id counts from the host alone, so that two sites on one host need their paths in it. Without a base
        // address the start page stands for it, as the specification has it.
        if let base = site.baseURL {
            output.write(",\n\"id\":")
            output.writeJSON(base.rootPath)
        }
        output.write(",\n\"start_url\":\"\(Route.home.path)\",\n\"scope\":\"./\",\n\"display\":\"minimal-ui\"")
        output.write(",\n\"theme_color\":\"#000000\",\n\"background_color\":\"#fdfcfa\"")
        output.write(",\n\"icons\":[")
        let icons: [(Route, type: String, sizes: String, purpose: String)] = [
            (SiteIcon.svg, "image/svg+xml", "any", "any"), (SiteIcon.small, "image/png", "192x192", "any"),
            (SiteIcon.large, "image/png", "512x512", "any"),
            (SiteIcon.maskable, "image/png", "512x512", "maskable"),
        ]
        for (index, icon) in icons.enumerated() {
            output.write(index == 0 ? "\n" : ",\n")
            output.write(
                "{\"src\":\"\(icon.0.path)\",\"type\":\"\(icon.type)\",\"sizes\":\"\(icon.sizes)\",\"purpose\":\"\(icon.purpose)\"}"
            )
        }
        output.write("\n]}\n")
    }

    /// As much of the title as a home screen shows under an icon: its first words, up to a comma or a dash where that
    /// is short enough.
    private static func shortName(of title: String) -> String {
        let limit = 12
        guard title.count > limit else { return title }
        let words = title.split(whereSeparator: \.isWhitespace)
        var name = ""
        for word in words {
            let longer = name.isEmpty ? String(word) : name + " " + word
            guard longer.count <= limit else { break }
            name = longer
        }
        if name.isEmpty { name = String(title.prefix(limit)) }
        while let last = name.last, !last.isLetter, !last.isNumber, name.count > 1 { name.removeLast() }
        return name
    }
}
