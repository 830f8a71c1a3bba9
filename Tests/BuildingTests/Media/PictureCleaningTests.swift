import TestSupport
import Testing

@testable import Building

/// What is taken out of pictures, and what is not.
struct PictureCleaningTests {
    private func has(_ bytes: [UInt8], _ text: StaticString) -> Bool { bytes.contains(text, in: 0..<bytes.count) }

    private func clean(_ bytes: [UInt8], _ kind: MediaKind) -> (MediaCleaning, [UInt8]) {
        #expect(MediaKind(head: Array(bytes.prefix(4096))) == kind)
        let cleaning = MediaExaminer.cleaned(bytes, kind)
        let result = cleaning.copy.applied(to: bytes)
        // What was cleaned has nothing more to lose.
        let again = MediaExaminer.cleaned(result, kind)
        #expect(again.copy.applied(to: result) == result && again.removed.subtracting(cleaning.removed).isEmpty)
        return (cleaning, result)
    }

    @Test func `A JPEG without metadata is published as it is`() {
        let bytes = PictureParts.jpeg()
        let (cleaning, result) = clean(bytes, .jpeg)
        #expect(cleaning.copy.isWhole(of: bytes.count) && cleaning.removed.isEmpty && cleaning.damage == nil)
        #expect(result == bytes)
    }

    @Test func `Everything that no reader sees is taken out of a JPEG, and the picture is left as it is`() {
        let film = PictureParts.film(PictureParts.box("udta", Array("SECRET".utf8)))
        let bytes = PictureParts.jpeg(PictureParts.exif(PictureParts.tiff()) + PictureParts.described, behind: film)
        let (cleaning, result) = clean(bytes, .jpeg)
        #expect(result == PictureParts.jpeg())
        #expect(
            cleaning.removed == [
                .location, .exif, .xmp, .iptc, .comment, .furtherPictures, .applicationData, .preview, .film,
            ])
        #expect(cleaning.damage == nil && !has(result, "SECRET"))
    }

    @Test(arguments: [true, false])
    func `A JPEG that lies on its side is still turned upright, by data that says nothing else`(isBig: Bool) {
        let exif = PictureParts.exif(PictureParts.tiff(orientation: 6, isBig: isBig))
        let (cleaning, result) = clean(PictureParts.jpeg(exif), .jpeg)
        #expect(cleaning.orientation == 6 && cleaning.removed == [.exif, .location])
        let minimal = PictureParts.exif(ExifFacts.tiff(orientation: 6))
        #expect(result == PictureParts.jpeg(minimal))
        let facts = ExifFacts(ExifFacts.tiff(orientation: 6), tiffAt: 0)
        #expect(facts.orientation == 6 && !facts.hasLocation && !facts.hasAuthor)
    }

    @Test func `A camera that found no satellite gives no position`() {
        let exif = PictureParts.exif(PictureParts.tiff(isPlaced: false))
        #expect(clean(PictureParts.jpeg(exif), .jpeg).0.removed == [.exif])
        // A directory that cannot be read may hold one.
        #expect(ExifFacts(Array(PictureParts.tiff().prefix(48)), tiffAt: 0).hasLocation)
    }

    @Test func `A second picture behind the first goes, and padding is nothing to speak of`() {
        let (second, result) = clean(PictureParts.jpeg(behind: PictureParts.jpeg()), .jpeg)
        #expect(second.removed == [.furtherPictures] && result == PictureParts.jpeg())
        let (padded, _) = clean(PictureParts.jpeg(behind: [0, 0, 0xFF, 10]), .jpeg)
        #expect(padded.removed.isEmpty && padded.damage == nil)
    }

    @Test func `A preview in the header of a JPEG goes and the header stays`() {
        let header = PictureParts.segment(
            0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1] + Array("SEC".utf8))
        let bytes = [0xFF, 0xD8] + header + PictureParts.jpeg().dropFirst(2 + PictureParts.jfif.count)
        let (cleaning, result) = clean(bytes, .jpeg)
        #expect(result == PictureParts.jpeg() && cleaning.removed == [.preview])
    }

    @Test func `A PNG keeps what is seen, and loses the rest`() {
        let between =
            PictureParts.chunk("eXIf", PictureParts.tiff())
            + PictureParts.chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + PictureParts.xmp)
            + PictureParts.chunk("tEXt", Array("Author\0SECRET".utf8))
            + PictureParts.chunk("tIME", [7, 230, 1, 1, 1, 1, 1])
            + PictureParts.chunk("zTXt", Array("Raw profile type exif\0SECRET".utf8))
            + PictureParts.chunk("prVt", Array("SECRET".utf8))
        let (cleaning, result) = clean(PictureParts.png(between, behind: Array("SECRET".utf8)), .png)
        #expect(result == PictureParts.png())
        #expect(
            cleaning.removed == [.location, .exif, .xmp, .text, .time, .applicationData, .trailingBytes])
    }

    @Test func `A PNG that lies on its side keeps how to turn it`() throws {
        let (cleaning, result) = clean(
            PictureParts.png(PictureParts.chunk("eXIf", PictureParts.tiff(orientation: 8))), .png)
        #expect(cleaning.orientation == 8 && !has(result, "SECRET"))
        let place = try #require(result.first("eXIf", in: 0..<result.count))
        #expect(ExifFacts(Array(result[(place + 4)...]), tiffAt: 0).orientation == 8)
    }

    @Test func `A WebP loses its metadata, the flags that announce them, and what stands behind its end`() {
        let picture = PictureParts.riff("ICCP", [1, 2, 3]) + PictureParts.riff("VP8L", [0x2F, 2, 0x40, 0, 0])
        let metadata =
            PictureParts.riff("EXIF", PictureParts.tiff()) + PictureParts.riff("XMP ", PictureParts.xmp)
            + PictureParts.riff("ABCD", Array("SECRET".utf8))
        let bytes = PictureParts.webP(flags: 0x2C, picture + metadata) + Array("SECRET".utf8)
        let (cleaning, result) = clean(bytes, .webP)
        #expect(result == PictureParts.webP(flags: 0x20, picture))
        #expect(cleaning.removed == [.location, .exif, .xmp, .applicationData, .trailingBytes])
        let turned = PictureParts.webP(
            flags: 0x2C, picture + PictureParts.riff("EXIF", PictureParts.tiff(orientation: 3)))
        let minimal = PictureParts.riff("EXIF", ExifFacts.tiff(orientation: 3))
        #expect(clean(turned, .webP).1 == PictureParts.webP(flags: 0x28, picture + minimal))
    }

    @Test func `A frame of an animated WebP loses what hides in it`() {
        let head = [UInt8](repeating: 0, count: 16)
        let frame = head + PictureParts.riff("VP8 ", [1, 2])
        let hiding = head + PictureParts.riff("VP8 ", [1, 2]) + PictureParts.riff("HIDE", Array("SECRET".utf8))
        let (cleaning, result) = clean(PictureParts.webP(flags: 2, PictureParts.riff("ANMF", hiding)), .webP)
        #expect(result == PictureParts.webP(flags: 2, PictureParts.riff("ANMF", frame)))
        #expect(cleaning.removed == [.applicationData])
    }

    @Test func `A GIF keeps how often it runs, and loses its comments`() {
        let comment = [0x21, 0xFE, 6] + Array("SECRET".utf8) + [0]
        let xmp = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [15] + Array("GPSLatitude SEC".utf8) + [0]
        let (cleaning, result) = clean(PictureParts.gif(comment + xmp, behind: Array("SECRET".utf8)), .gif)
        #expect(result == PictureParts.gif())
        #expect(cleaning.removed == [.location, .xmp, .comment, .trailingBytes])
    }

    private static let pictures: [(MediaKind, [UInt8])] = [
        (.jpeg, PictureParts.jpeg(PictureParts.exif(PictureParts.tiff(orientation: 6)) + PictureParts.described)),
        (.png, PictureParts.png(PictureParts.chunk("eXIf", PictureParts.tiff()))),
        (
            .webP,
            PictureParts.webP(
                flags: 0x2C,
                PictureParts.riff("VP8L", [0x2F, 2, 0x40, 0, 0]) + PictureParts.riff("XMP ", PictureParts.xmp))
        ),
        (.gif, PictureParts.gif([0x21, 0xFE, 6] + Array("SECRET".utf8) + [0])),
    ]

    @Test func `A picture that is cut short anywhere is said to be, and still tells nothing`() {
        for (kind, bytes) in Self.pictures {
            for length in 16..<bytes.count {
                let part = Array(bytes[..<length])
                let cleaning = MediaExaminer.cleaned(part, kind)
                #expect(!has(cleaning.copy.applied(to: part), "SECRET"), "\(kind) \(length)")
                #expect(cleaning.damage != nil, "\(kind) \(length)")
            }
        }
    }

    @Test func `Damaged pictures never harm the build`() {
        var random = SeededGenerator(seed: 7)
        for (kind, bytes) in Self.pictures {
            for _ in 0..<3000 {
                var damaged = bytes
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    damaged[Int.random(in: 8..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                let cleaning = MediaExaminer.cleaned(damaged, kind)
                let copied = cleaning.copy.applied(to: damaged)
                #expect(copied.count == cleaning.copy.size && copied.count <= damaged.count + 64)
            }
        }
    }
}
