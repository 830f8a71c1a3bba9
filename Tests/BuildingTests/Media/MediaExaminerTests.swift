import Diagnostics
import Publishing
import TestSupport
import Testing

@testable import Building

/// What is made of media files of every kind.
struct MediaExaminerTests {
    private func examine(_ name: String, _ bytes: [UInt8]) throws -> MediaExaminer.Examination {
        let folder = try TemporaryFolder()
        try folder.write(name, bytes)
        return try #require(MediaExaminer.examine(name, at: "\(folder.path)/\(name)"))
    }

    private func codes(_ name: String, _ bytes: [UInt8]) throws -> [String] {
        try examine(name, bytes).diagnostics(of: name).map(\.code.name)
    }

    @Test func `Nothing with a position in it is published without a word`() throws {
        #expect(
            try codes("a.jpg", PictureParts.jpeg(PictureParts.exif(PictureParts.tiff()))) == ["media-location-removed"])
        #expect(try codes("a.tiff", PictureParts.tiff()) == ["media-location"])
        #expect(try codes("a.tiff", PictureParts.tiff(isPlaced: false)) == ["media-metadata-left"])
        let pdf = Array("%PDF-1.7\n".utf8)
        #expect(try codes("a.pdf", pdf) == [])
        #expect(try codes("a.pdf", pdf + Array("/Author (X)".utf8)) == ["media-metadata-left"])
        #expect(
            try codes("a.pdf", pdf + Array(repeating: 0x20, count: 3 << 20) + PictureParts.exif(PictureParts.tiff()))
                == ["media-location"])
        #expect(try codes("a.docx", Array("PK".utf8) + [3, 4, 0, 0]) == ["media-metadata-left"])
    }

    @Test func `Films say where they were made in several ways`() throws {
        let box = PictureParts.box
        func text(_ text: String) -> [UInt8] { Array(text.utf8) }
        #expect(try codes("a.mp4", PictureParts.film()) == [])
        #expect(try codes("a.mp4", PictureParts.film(box("udta", text("xyz")))) == ["media-metadata-left"])
        for hiding in [
            box("udta", [0, 0, 0, 30, 0xA9] + text("xyz+24.86+067.01/")), box("udta", box("loci", [0])),
            box("meta", box("keys", text("com.apple.quicktime.location.ISO6709"))),
            box("trak", box("mdia", box("hdlr", Array(repeating: 0, count: 8) + text("meta")))),
            box(
                "trak", box("mdia", box("minf", box("stbl", box("stsd", [0, 0, 0, 0, 0, 0, 0, 1] + box("gpmd", [])))))),
        ] {
            #expect(try codes("a.mp4", PictureParts.film(hiding)) == ["media-location"])
        }
        // Lengths that lie: longer than the file, shorter than a box, of eight bytes and negative.
        for length in [[0, 0, 1, 0], [0, 0, 0, 3], [0, 0, 0, 1]] as [[UInt8]] {
            let bytes = PictureParts.film() + length + text("free") + Array(repeating: 0xFF, count: 12)
            #expect(try codes("a.mov", bytes) == ["media-damaged"])
        }
    }

    @Test func `An AVIF or HEIC picture that holds Exif data is asked for a position in it`() throws {
        func picture(_ tiff: [UInt8]) -> [UInt8] {
            PictureParts.box("ftyp", Array("avif\0\0\0\0".utf8))
                + PictureParts.box("meta", [0, 0, 0, 0] + PictureParts.box("iinf", Array("infeExif\0".utf8)))
                + PictureParts.box(
                    "mdat",
                    Array(repeating: 7, count: 1_048_500) + [0, 0, 0, 0] + tiff + Array(repeating: 7, count: 70_000))
        }
        for isBig in [true, false] {
            #expect(try codes("a.avif", picture(PictureParts.tiff(isBig: isBig))) == ["media-location"])
            #expect(
                try codes("a.heic", picture(PictureParts.tiff(isPlaced: false, isBig: isBig))) == [
                    "media-metadata-left"
                ])
        }
        let plain = PictureParts.box("ftyp", Array("avif\0\0\0\0".utf8)) + PictureParts.box("mdat", PictureParts.tiff())
        #expect(try codes("a.avif", plain) == [])
    }

    @Test func `Files that run are refused by their names and by their bytes`() throws {
        let page = Array("<!doctype html><script>alert(1)</script>".utf8)
        for name in [
            "a.html", "a.HTM", "a.xhtml", "a.js", "a.mjs", "a.css", "a.svgz", "a.php", "web.config", "x/a.hta",
        ] {
            #expect(try codes(name.replacing("/", with: "-"), [1]) == ["media-active"], "\(name)")
        }
        for name in ["a", "a.xml"] { #expect(try codes(name, page) == ["media-active"]) }
        for name in ["a.jpg", "a.png", "a.pdf", "a.mp4", "a.svg", "a.unheard"] {
            #expect(try codes(name, page) == ["media-type-mismatch"], "\(name)")
        }
        for text in [
            "<html>", "\u{FEFF} <!-- x --><HTML ", "<script>", "<?xml version='1.0'?><h:html xmlns:h='x'>", "<body/>",
        ] {
            #expect(try codes("a.jpg", Array(text.utf8)) == ["media-type-mismatch"], "\(text)")
        }
        #expect(try codes("a.jpg", Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)) == ["media-type-mismatch"])
        // Sent as plain text, it is plain text.
        #expect(try codes("a.txt", page) == [] && codes("a.csv", Array("a,b\n<b>,1\n".utf8)) == [])
    }

    @Test func `A file that is no picture under a picture's name is said to be damaged`() throws {
        #expect(try codes("a.png", [0x89, 0x50, 0x4E, 0x47]) == ["media-damaged"])
        #expect(try codes("a.jpg", Array("text".utf8)) == ["media-damaged"])
        #expect(try codes("a.jpg", []) == ["media-damaged"])
        // A picture of another kind is shown by every browser, and cleaned by what it is.
        #expect(
            try codes("a.jpg", PictureParts.png(PictureParts.chunk("eXIf", PictureParts.tiff()))) == [
                "media-location-removed"
            ])
    }

    @Test func `A picture that lies on its side has the size that it is shown in`() throws {
        let upright = try examine("a.jpg", PictureParts.jpeg()).pictureSize
        #expect(upright?.width == 3 && upright?.height == 2)
        let turned = try examine("a.jpg", PictureParts.jpeg(PictureParts.exif(PictureParts.tiff(orientation: 6))))
        #expect(turned.pictureSize?.width == 2 && turned.pictureSize?.height == 3)
    }

    @Test func `What is said names no position`() throws {
        let bytes = PictureParts.jpeg(PictureParts.exif(PictureParts.tiff()))
        let said = try examine("a.jpg", bytes).diagnostics(of: "a.jpg")
        #expect(said.map(\.summary) == ["Removed a GPS position and Exif data from the published copy of 'a.jpg'"])
        #expect(said.allSatisfy { !"\($0)".contains("24") && !"\($0)".contains("SECRET") })
    }
}
