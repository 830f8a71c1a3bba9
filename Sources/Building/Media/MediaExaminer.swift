import Publishing

/// Examines a file of `Content/media`: what it is, what must be taken out of it, and how large it is drawn.
struct MediaExaminer {
    /// What is known of a file.
    struct Examination: Sendable {
        var file: MediaFile
        var cleaning: MediaCleaning
        var pictureSize: Edition.PictureSize?
    }

    /// Of pictures, which are read as a whole.
    static let mostPictureBytes = 64 << 20

    /// - Parameter name: the path from `Content/media`.
    /// - Returns: nil for a file that cannot be read: the stage that copies it says why.
    static func examine(_ name: String, at path: String) -> Examination? {
        guard let file = try? OpenFile(reading: SystemPath(path)), let status = try? file.status(), status.kind == .file
        else { return nil }
        var head = [UInt8](repeating: 0, count: min(status.size, 4096))
        guard let count = try? file.read(into: &head, limit: head.count) else { return nil }
        head.removeLast(head.count - count)
        let ending = MediaKind.ending(of: name)
        let kind = MediaKind(head: head)
        var cleaning: MediaCleaning
        var size: Edition.PictureSize?
        if let refusal = refusal(ending, kind) {
            cleaning = refusal
        } else if kind.isPicture {
            guard status.size <= mostPictureBytes else {
                let cleaning = MediaCleaning(
                    refused: .tooLarge, "is a picture of more than \(mostPictureBytes >> 20) MB",
                    remedy: "Export it smaller: no reader waits for it.")
                return Examination(file: MediaFile(path: path), cleaning: cleaning)
            }
            var bytes = head
            if status.size > head.count {
                bytes = [UInt8](repeating: 0, count: status.size)
                bytes.replaceSubrange(0..<head.count, with: head)
                guard let count = try? file.read(into: &bytes, from: head.count, limit: bytes.count) else { return nil }
                bytes.removeLast(bytes.count - count)
            }
            cleaning = cleaned(bytes, kind)
            size = PictureSize.read(bytes)
            if cleaning.orientation >= 5, let upright = size {
                size = Edition.PictureSize(width: upright.height, height: upright.width)
            }
        } else {
            cleaning = examined(file, kind, head, status.size, ending)
        }
        return Examination(
            file: MediaFile(path: path, status: status, copy: cleaning.copy), cleaning: cleaning, pictureSize: size)
    }

    static func cleaned(_ bytes: [UInt8], _ kind: MediaKind) -> MediaCleaning {
        switch kind {
        case .jpeg: JPEGCleaner.clean(bytes)
        case .png: PNGCleaner.clean(bytes)
        case .gif: GIFCleaner.clean(bytes)
        case .webP: WebPCleaner.clean(bytes)
        default: SVGCleaner.clean(bytes)
        }
    }

    /// Files that would run in a reader's browser, or that pretend to be something else.
    private static func refusal(_ ending: String, _ kind: MediaKind) -> MediaCleaning? {
        if MediaKind.activeEndings.contains(ending) {
            return MediaCleaning(
                refused: .active, "is a file that a browser or a host would run or obey",
                remedy:
                    "Publish a picture, a PDF or plain text of it; an archived page belongs into an archive (.zip, .wacz)."
            )
        }
        switch kind {
        case .page where !MediaKind.textEndings.contains(ending):
            return MediaCleaning(
                refused: ending.isEmpty || ending == "xml" ? .active : .typeMismatch, "holds a page of HTML",
                remedy: "Put the file in that its name promises; a page is published as a picture, a PDF or an archive."
            )
        case .svg where ending != "svg" && !MediaKind.textEndings.contains(ending):
            return MediaCleaning(
                refused: .typeMismatch, "holds an SVG drawing",
                remedy: "Give the file the ending '.svg', or put the picture in that its name promises.")
        default: return nil
        }
    }

    // MARK: What is not taken apart

    private static func examined(
        _ file: borrowing OpenFile, _ kind: MediaKind, _ head: [UInt8], _ size: Int, _ ending: String
    ) -> MediaCleaning {
        var cleaning = MediaCleaning(whole: size)
        switch kind {
        case .boxes: boxes(file, size, &cleaning)
        case .tiff:
            let bytes = file.part(0..<min(size, mostPictureBytes))
            let facts = ExifFacts(bytes, tiffAt: 0)
            if facts.hasLocation { return placed("may hold a GPS position") }
            cleaning.left = facts.hasAuthor ? "names an author" : "may say when, where and by whom it was made"
        case .pdf, .sealed, .other:
            search(file, size, &cleaning)
            if cleaning.refusal == nil, cleaning.left == nil {
                cleaning.left = kind == .pdf ? nil : "may say when, where and by whom it was made"
            }
            if let expected = MediaKind.expected(ofEnding: ending) {
                cleaning.left = nil
                cleaning.damage = "is no \(expected.word)"
            }
        case .text where MediaKind.expected(ofEnding: ending) != nil:
            cleaning.damage = "is no \(MediaKind.expected(ofEnding: ending)?.word ?? "picture")"
        default: break
        }
        return cleaning
    }

    private static func placed(_ predicate: String) -> MediaCleaning {
        MediaCleaning(
            refused: .location, predicate,
            remedy: "Take it out with a program that knows the format, such as 'exiftool -all= FILE', and build again.")
    }

    private static func boxes(_ file: borrowing OpenFile, _ size: Int, _ cleaning: inout MediaCleaning) {
        let facts = BoxWalk.facts(of: file, size: size)
        if facts.hasLocation {
            cleaning = placed("holds a GPS position")
        } else if facts.describesItself {
            search(file, size, &cleaning)
            cleaning.left = cleaning.left ?? "may say when, where and by whom it was made"
        }
        if facts.isDamaged { cleaning.damage = "cannot be read to its end" }
    }

    private static func search(_ file: borrowing OpenFile, _ size: Int, _ cleaning: inout MediaCleaning) {
        var search = MediaSearch()
        var start = 0
        while start < size {
            let bytes = file.part(start..<min(size, start + 1 << 20))
            if bytes.isEmpty { break }
            start += bytes.count
            search.take(bytes, isLast: start >= size)
        }
        if search.facts.hasLocation {
            cleaning = placed("holds a GPS position")
        } else if search.facts.hasAuthor {
            cleaning.left = "names an author"
        }
    }
}
