/// A scale of estimative language: one for a whole site, never mixed.
package struct LikelihoodScale: Sendable {
    package struct Row: Sendable {
        /// Terms that mean the same; the first is the one that is shown in tables.
        package var terms: [String]
        /// Per cent, from and to, as the scale prints them.
        package var range: String

        package init(_ terms: [String], _ range: String) {
            self.terms = terms
            self.range = range
        }
    }

    package var id: String
    package var title: String
    package var rows: [Row]

    /// The row that holds a term, in any case of letters.
    package func row(of term: String) -> Row? {
        let term = term.lowercased()
        return rows.first { $0.terms.contains(term) }
    }

    package var terms: [String] { rows.flatMap(\.terms) }

    /// US Intelligence Community Directive 203, Analytic Standards, D.6.e(2)(a).
    package static let icd203 = LikelihoodScale(
        id: "icd203", title: "ICD 203",
        rows: [
            Row(["almost no chance", "remote"], "1–5 %"),
            Row(["very unlikely", "highly improbable"], "5–20 %"),
            Row(["unlikely", "improbable"], "20–45 %"),
            Row(["roughly even chance", "roughly even odds"], "45–55 %"),
            Row(["likely", "probable"], "55–80 %"),
            Row(["very likely", "highly probable"], "80–95 %"),
            Row(["almost certain", "nearly certain"], "95–99 %"),
        ])

    /// The yardstick of the United Kingdom's Professional Head of Intelligence Assessment; the gaps are intended.
    package static let phia = LikelihoodScale(
        id: "phia", title: "PHIA probability yardstick",
        rows: [
            Row(["remote chance", "remote"], "0–5 %"),
            Row(["highly unlikely"], "10–20 %"),
            Row(["unlikely"], "25–35 %"),
            Row(["realistic possibility"], "40–50 %"),
            Row(["likely", "probable"], "55–75 %"),
            Row(["highly likely"], "80–90 %"),
            Row(["almost certain"], "95–100 %"),
        ])

    package static let all = [icd203, phia]
}
