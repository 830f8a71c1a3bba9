/// Coordinates as SVG writes them: at most two decimals, no zero that says nothing, the same on every machine.
enum SVGNumber {
    static func append(_ number: Double, to bytes: inout [UInt8]) {
        precondition(number.isFinite && number.magnitude < 1e9, "a drawing has no place for \(number)")
        var hundredths = Int((number * 100).rounded())
        if hundredths < 0 {
            bytes.append(UInt8(ascii: "-"))
            hundredths = -hundredths
        }
        let whole = hundredths / 100
        let rest = hundredths % 100
        if whole > 0 || rest == 0 { appendDigits(of: whole, to: &bytes) }
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
        if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }

    /// A drawing has hundreds of numbers, so that none of them is made a text first.
    private static func appendDigits(of number: Int, to bytes: inout [UInt8]) {
        if number >= 10 { appendDigits(of: number / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
