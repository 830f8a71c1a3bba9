package import Diagnostics

extension DiagnosticCode {
    package static let quantitySyntax = DiagnosticCode(
        "quantity-syntax", .error, "A quantity is a number, or a phrase such as 'at least 4', '10 to 15' or 'several'")
    package static let quantityReversed = DiagnosticCode(
        "quantity-reversed", .error, "A range of numbers begins with the smaller one")
    package static let durationSyntax = DiagnosticCode(
        "duration-syntax", .error, "A duration is a quantity and a unit of time, as in 'more than 3 hours'")

    /// Every code that reading quantities and durations can give.
    package static let quantityCodes: [DiagnosticCode] = [.quantitySyntax, .quantityReversed, .durationSyntax]
}
