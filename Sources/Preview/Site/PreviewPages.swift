import Building
import Diagnostics

/// The pages that a preview makes itself: for an address that leads nowhere, and for a site that has errors and was never
/// shown.
enum PreviewPages {
    /// The site's own page for what is not there, with the addresses that were probably meant.
    static func notFound(_ path: String, in pages: LivePages) -> [UInt8] {
        guard let file = pages.file(at: "404.html"), case .bytes(let bytes) = file.content else {
            return Array("404 Not Found\n".utf8)
        }
        let page = fromRoot(bytes, styleSheet: pages.styleSheet)
        let near = NearRoutes.of(path, among: pages.mainRoutes)
        guard !near.isEmpty else { return page }
        var list = "<p>Did you mean:</p>\n<ul>\n"
        for route in near {
            list += "<li><a href=\"/\(escaped(encoded(route)))\">\(escaped(route))</a></li>\n"
        }
        list += "</ul>\n"
        let place =
            PreviewScript.lastTag("</main>", in: page) ?? PreviewScript.lastTag("</body>", in: page) ?? page.count
        return Array(page[..<place]) + Array(list.utf8) + Array(page[place...])
    }

    /// What is wrong with a site of which no page can be shown yet.
    static func problems(_ text: String) -> [UInt8] {
        Array(
            """
            <!DOCTYPE html>
            <html lang="en" data-sitrep-problems>
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; \
            script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>The site cannot be shown yet</title>
            <link rel="stylesheet" href="/\(PreviewScript.folder)preview.css">
            </head>
            <body class="problems">
            <main>
            <h1>The site cannot be shown yet</h1>
            <p>Mend what is wrong and save: this page turns into the site by itself.</p>
            <pre>\(escaped(text))</pre>
            </main>
            </body>
            </html>

            """.utf8)
    }

    /// The site's page for what is not there is shown at any depth, so what it links by its own place, or by the path below
    /// which the site will be published, is linked from the root of the preview here.
    private static func fromRoot(_ page: [UInt8], styleSheet: String) -> [UInt8] {
        let text = String(decoding: page, as: UTF8.self)
        for part in text.split(separator: "href=\"").dropFirst() {
            let address = part.prefix { $0 != "\"" }
            guard address.hasSuffix(styleSheet) else { continue }
            let prefix = address.dropLast(styleSheet.count)
            guard prefix != "/" else { return page }
            return Array(
                text.split(separator: "=\"\(prefix)", omittingEmptySubsequences: false).joined(separator: "=\"/").utf8)
        }
        return page
    }

    private static func escaped(_ text: String) -> String {
        var safe = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            default: safe.unicodeScalars.append(character)
            }
        }
        return safe
    }

    /// A route as the path of an address.
    private static func encoded(_ route: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in route.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
