/// A group of cases of the specification that do not pass, and why.
struct ListedCases {
    var outcome: SpecificationTests.Outcome
    var reason: String
    var cases: [String]
}

extension SpecificationTests {
    /// The classes of all cases but those that pass.
    static let classes: [String: Outcome] = listed.reduce(into: [:]) { classes, group in
        for name in group.cases { classes[name] = group.outcome }
    }

    /// Delimiter changes, triple braces and dynamic names are refused as syntax, the others by the context.
    private static let listed: [ListedCases] = [
        ListedCases(
            outcome: .error(["template-delimiters"]),
            reason:
                "Tags are always written with two braces: an editor and a reader need not know the file to read a line.",
            cases: [
                "delimiters: Pair Behavior",
                "delimiters: Special Characters",
                "delimiters: Sections",
                "delimiters: Inverted Sections",
                "delimiters: Partial Inheritence",
                "delimiters: Post-Partial Behavior",
                "delimiters: Surrounding Whitespace",
                "delimiters: Outlying Whitespace (Inline)",
                "delimiters: Standalone Tag",
                "delimiters: Indented Standalone Tag",
                "delimiters: Standalone Line Endings",
                "delimiters: Standalone Without Previous Line",
                "delimiters: Standalone Without Newline",
                "delimiters: Pair with Padding",
            ]),
        ListedCases(
            outcome: .error(["template-triple-braces"]),
            reason: "Escaping follows from the type of a value; a template cannot switch it off.",
            cases: [
                "interpolation: Triple Mustache",
                "interpolation: Ampersand",
                "interpolation: Triple Mustache Integer Interpolation",
                "interpolation: Ampersand Integer Interpolation",
                "interpolation: Triple Mustache Decimal Interpolation",
                "interpolation: Ampersand Decimal Interpolation",
                "interpolation: Triple Mustache Null Interpolation",
                "interpolation: Ampersand Null Interpolation",
                "interpolation: Triple Mustache Context Miss Interpolation",
                "interpolation: Ampersand Context Miss Interpolation",
                "interpolation: Dotted Names - Triple Mustache Interpolation",
                "interpolation: Dotted Names - Ampersand Interpolation",
                "interpolation: Triple Mustache - Surrounding Whitespace",
                "interpolation: Ampersand - Surrounding Whitespace",
                "interpolation: Triple Mustache - Standalone",
                "interpolation: Ampersand - Standalone",
                "interpolation: Triple Mustache With Padding",
                "interpolation: Ampersand With Padding",
                "partials: Standalone Indentation",
                "sections: Implicit Iterator - Triple mustache",
                "sections: Implicit Iterator - Ampersand",
                "~inheritance: Triple Mustache",
            ]),
        ListedCases(
            outcome: .error(["template-maybe-absent"]),
            reason: "What may be absent is printed only within a section that shows that it is there.",
            cases: [
                "interpolation: Basic Null Interpolation"
            ]),
        ListedCases(
            outcome: .error(["template-unknown-name"]),
            reason: "A name that the context does not have is a mistake, not an empty text.",
            cases: [
                "interpolation: Basic Context Miss Interpolation",
                "interpolation: Dotted Names - Broken Chains",
                "interpolation: Dotted Names - Broken Chain Resolution",
                "interpolation: Dotted Names - Context Precedence",
                "interpolation: Dotted Names are never single keys",
                "inverted: List",
                "inverted: Context Misses",
                "inverted: Dotted Names - Broken Chains",
                "sections: Context Misses",
                "sections: Dotted Names - Broken Chains",
                "~inheritance: Negative Sections",
            ]),
        ListedCases(
            outcome: .leftOut(.rootIsNoRecord), reason: "A page shows a view, which has fields.",
            cases: [
                "interpolation: Implicit Iterators - Basic Interpolation",
                "interpolation: Implicit Iterators - HTML Escaping",
                "interpolation: Implicit Iterators - Triple Mustache",
                "interpolation: Implicit Iterators - Ampersand",
                "interpolation: Implicit Iterators - Basic Integer Interpolation",
                "sections: Implicit Iterator - Root-level",
            ]),
        ListedCases(
            outcome: .error(["template-never-absent"]),
            reason: "An inverted section over what is always there would never be shown.",
            cases: [
                "inverted: Context"
            ]),
        ListedCases(
            outcome: .error(["template-unknown-partial"]),
            reason: "A partial that is not there is a mistake, not an empty text.",
            cases: [
                "partials: Failed Lookup"
            ]),
        ListedCases(
            outcome: .error(["template-cycle"]), reason: "Templates do not repeat themselves.",
            cases: [
                "partials: Recursion",
                "~inheritance: Recursion",
            ]),
        ListedCases(
            outcome: .error(["template-not-a-section"]),
            reason: "What is always there opens no section: it is printed.",
            cases: [
                "sections: Variable test",
                "sections: Deeply Nested Contexts",
            ]),
        ListedCases(
            outcome: .error(["template-dynamic-name"]),
            reason: "A partial is named in the template, so that all of a page is checked before it is made.",
            cases: [
                "~dynamic-names: Basic Behavior - Partial",
                "~dynamic-names: Basic Behavior - Name Resolution",
                "~dynamic-names: Context Misses - Partial",
                "~dynamic-names: Failed Lookup - Partial",
                "~dynamic-names: Context",
                "~dynamic-names: Dotted Names",
                "~dynamic-names: Dotted Names - Operator Precedence",
                "~dynamic-names: Dotted Names - Failed Lookup",
                "~dynamic-names: Dotted names - Context Stacking",
                "~dynamic-names: Dotted names - Context Stacking Under Repetition",
                "~dynamic-names: Dotted names - Context Stacking Failed Lookup",
                "~dynamic-names: Recursion",
                "~dynamic-names: Dynamic Names - Double Dereferencing",
                "~dynamic-names: Dynamic Names - Composed Dereferencing",
                "~dynamic-names: Surrounding Whitespace",
                "~dynamic-names: Inline Indentation",
                "~dynamic-names: Standalone Line Endings",
                "~dynamic-names: Standalone Without Previous Line",
                "~dynamic-names: Standalone Without Newline",
                "~dynamic-names: Padding Whitespace",
            ]),
        ListedCases(
            outcome: .error(["template-dynamic-name", "template-triple-braces"]), reason: "Both at once.",
            cases: [
                "~dynamic-names: Standalone Indentation"
            ]),
        ListedCases(
            outcome: .leftOut(.function), reason: "Views hold values, which can be compared and rendered by any task.",
            cases: [
                "~lambdas: Interpolation",
                "~lambdas: Interpolation - Expansion",
                "~lambdas: Interpolation - Alternate Delimiters",
                "~lambdas: Interpolation - Multiple Calls",
                "~lambdas: Escaping",
                "~lambdas: Section",
                "~lambdas: Section - Expansion",
                "~lambdas: Section - Alternate Delimiters",
                "~lambdas: Section - Multiple Calls",
                "~lambdas: Inverted Section",
            ]),
    ]
}
