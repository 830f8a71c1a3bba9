import Publishing
import Testing

@testable import Building

/// Sizes of pictures, from hand-made headers.
struct PictureSizeTests {
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + "IHDR".utf8 + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8]
    private static let gif: [UInt8] = "GIF89a".utf8 + [0x80, 2, 0xE0, 1, 0, 0, 0]
    private static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xDB, 0, 3, 9, 0xFF, 0xC2, 0, 17, 8, 1, 0xE0, 2, 0x80, 3]
    private static let webPHead: [UInt8] = "RIFF".utf8 + [0, 0, 0, 0] + "WEBP".utf8
    private static let extended: [UInt8] = webPHead + "VP8X".utf8 + [10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0]
    private static let lossless: [UInt8] =
        webPHead + "VP8L".utf8 + [0, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0, 0, 0, 0, 0, 0]
    private static let lossy: [UInt8] =
        webPHead + "VP8 ".utf8 + [0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x42, 0xE0, 0x81]

    @Test(arguments: [png, gif, jpeg, extended, lossless, lossy])
    func `The header of a picture says its size`(bytes: [UInt8]) {
        #expect(PictureSize.read(bytes) == Edition.PictureSize(width: 640, height: 480))
    }

    @Test(arguments: [png, gif, jpeg, extended, lossless, lossy])
    func `A header that is cut short or changed in any byte gives a size or none, and never a crash`(bytes: [UInt8]) {
        for length in bytes.indices { _ = PictureSize.read(bytes[..<length]) }
        for index in bytes.indices {
            for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = value
                if let size = PictureSize.read(changed) { #expect(size.width > 0 && size.height > 0) }
            }
        }
        #expect(PictureSize.read(bytes[..<8]) == nil)
    }

    @Test(arguments: [
        ("<svg width='640' height='480'>", 640, 480), ("<svg width=\"640px\" height = \"480.4\" >", 640, 480),
        ("<svg viewBox='0 0 640 480'/>", 640, 480), ("<svg viewBox='0,0,640,480' width='320'>", 320, 240),
        ("<svg height='240' viewBox='-1 -1 640 480'>", 320, 240),
        ("<svg width='100%' height='100%' viewBox='0 0 64 48'>", 64, 48),
        ("<svg width='10in' height='5in'>", 960, 480),
        (
            "\u{FEFF}<?xml version='1.0'?>\n<!-- <svg width='1'> -->\n<!DOCTYPE svg [<!ENTITY a '>'>]>\n<svg\nid='a>b'\nwidth='6' height='4'>",
            6, 4
        ),
    ])
    func `An SVG says its size in its attributes or by its view box`(text: String, width: Int, height: Int) {
        #expect(PictureSize.read(Array(text.utf8)) == Edition.PictureSize(width: width, height: height))
    }

    @Test(arguments: [
        "", "<", "<svg", "<svg>", "<svg width", "<svg width='", "<svg width='nan' height='inf'>",
        "<svg width='0' height='4'>",
        "<svg width='1e9' height='1e9'>", "<svg width='99999999999999999999' height='1'>", "<svg viewBox='0 0 0 0'>",
        "<svg viewBox='0 0 -4 4'>", "<svg viewBox='0 0 4'>", "<svgx width='4' height='4'>",
        "<html><svg width='4' height='4'>",
        "<!--", "<!DOCTYPE [", "<?xml", "plain text", "\u{FEFF}", "<svg width='2em' height='2em'>",
    ])
    func `What says no size has none`(text: String) {
        #expect(PictureSize.read(Array(text.utf8)) == nil)
    }
}
