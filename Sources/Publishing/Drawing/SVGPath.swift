/// The data of one SVG path. Many marks of one kind are one path and not one element each: a page stays small however
/// much it draws.
struct SVGPath {
    private(set) var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    mutating func move(_ x: Double, _ y: Double) { step("M", x, y) }

    mutating func line(_ x: Double, _ y: Double) { step("L", x, y) }

    mutating func close() { bytes.append(UInt8(ascii: "z")) }

    /// A rectangle; one without width or height draws nothing.
    mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
        guard width > 0, height > 0 else { return }
        move(x, y)
        bytes.append(UInt8(ascii: "h"))
        SVGNumber.append(width, to: &bytes)
        bytes.append(UInt8(ascii: "v"))
        SVGNumber.append(height, to: &bytes)
        bytes.append(UInt8(ascii: "h"))
        SVGNumber.append(-width, to: &bytes)
        close()
    }

    mutating func circle(x: Double, y: Double, radius: Double) {
        move(x - radius, y)
        arc(radius, dx: 2 * radius)
        arc(radius, dx: -2 * radius)
        close()
    }

    /// A point, which shows as a disc where the stroke's ends are round: its width is the style sheet's affair.
    mutating func dot(_ x: Double, _ y: Double) {
        move(x, y)
        bytes += "h0".utf8
    }

    /// A square that stands on its corner.
    mutating func diamond(x: Double, y: Double, radius: Double) {
        move(x, y - radius)
        line(x + radius, y)
        line(x, y + radius)
        line(x - radius, y)
        close()
    }

    private mutating func arc(_ radius: Double, dx: Double) {
        bytes.append(UInt8(ascii: "a"))
        SVGNumber.append(radius, to: &bytes)
        bytes.append(UInt8(ascii: " "))
        SVGNumber.append(radius, to: &bytes)
        bytes += " 0 0 1 ".utf8
        SVGNumber.append(dx, to: &bytes)
        bytes += " 0".utf8
    }

    private mutating func step(_ command: Unicode.Scalar, _ x: Double, _ y: Double) {
        bytes.append(UInt8(ascii: command))
        SVGNumber.append(x, to: &bytes)
        bytes.append(UInt8(ascii: " "))
        SVGNumber.append(y, to: &bytes)
    }
}
