import CPreview

/// What a preview adds to the pages of a site: one element, which asks for one script. A build never has it.
package enum PreviewScript {
    /// The folder whose addresses are the preview's own. No site has a route there: files and folders whose names begin with
    /// a dot are not read from a theme, and ids cannot.
    static let folder = ".sitrep/"

    static let script = bytes(of: sitrep_preview_script())
    static let style = bytes(of: sitrep_preview_style())

    /// The element, for a page of a build.
    package static func element(build: String) -> String {
        "<script src=\"/\(folder)preview.js?build=\(build)\" defer></script>"
    }

    /// The page with the element in it: before the end of its body, else of its head, else at its end.
    static func inserted(into page: [UInt8], build: String) -> [UInt8] {
        let place = lastTag("</body>", in: page) ?? lastTag("</head>", in: page) ?? page.count
        var result: [UInt8] = []
        let element = element(build: build).utf8
        result.reserveCapacity(page.count + element.count)
        result += page[..<place]
        result += element
        result += page[place...]
        return result
    }

    /// Where a tag stands for the last time, in whatever case.
    static func lastTag(_ tag: String, in page: [UInt8]) -> Int? {
        let tag = Array(tag.utf8)
        var index = page.count - tag.count
        while index >= 0 {
            if page[index] == UInt8(ascii: "<"), page[index..<index + tag.count].elementsEqual(tag, by: isEqual) {
                return index
            }
            index -= 1
        }
        return nil
    }

    private static func isEqual(_ byte: UInt8, _ small: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) ? byte + 0x20 == small : byte == small
    }

    private static func bytes(of file: sitrep_preview_file) -> [UInt8] {
        Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
}
