package import Diagnostics

extension Fields {
    /// Any scalar's text.
    package func text(_ key: StaticString, _ diagnostics: inout [Diagnostic]) -> String? {
        self[key]?.readText(&diagnostics)
    }

    /// `yes`, `no`, `true` or `false`.
    package func flag(_ key: StaticString, _ diagnostics: inout [Diagnostic]) -> Bool? {
        self[key]?.readFlag(&diagnostics)
    }

    /// A decimal number within a range.
    package func number(
        _ key: StaticString, in range: ClosedRange<Double>, _ diagnostics: inout [Diagnostic]
    ) -> Double? {
        self[key]?.readNumber(in: range, &diagnostics)
    }

    /// A whole number within a range.
    package func integer(_ key: StaticString, in range: ClosedRange<Int>, _ diagnostics: inout [Diagnostic]) -> Int? {
        self[key]?.readInteger(in: range, &diagnostics)
    }

    /// One of a type's words.
    package func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: StaticString, _ type: Choice.Type, _ diagnostics: inout [Diagnostic]
    ) -> Choice? {
        self[key]?.readChoice(type, &diagnostics)
    }

    /// The members of a list; a single scalar or map counts as a list of one, and an absent key as an empty list.
    package func list(_ key: StaticString) -> [RecordNode] {
        self[key]?.asList ?? []
    }

    /// The texts of a list of scalars.
    package func texts(_ key: StaticString, _ diagnostics: inout [Diagnostic]) -> [String] {
        self[key]?.readTexts(&diagnostics) ?? []
    }
}
