/// A list of terms that a site uses for one field, in the order in which they are shown.
package struct Vocabulary: Sendable {
    package struct Term: Sendable {
        package var id: String
        package var label: String
        package var definition: String
        /// What other catalogues call it: `acled: Armed clash`. In alphabetical order of the catalogue.
        package var crosswalk: [ExternalID]
        /// Whether the term is one of violence, which is what counts of violent incidents count.
        package var isViolent: Bool
        /// Its colour and its shape in charts and on maps, as the site names them; nil: the theme chooses.
        package var colour: String?
        package var shape: String?

        package init(
            _ id: String, _ label: String, _ definition: String = "", crosswalk: [ExternalID] = [],
            isViolent: Bool = false
        ) {
            self.id = id
            self.label = label
            self.definition = definition
            self.crosswalk = crosswalk
            self.isViolent = isViolent
        }
    }

    /// The name in `site.yaml`: `kind`, `group`, `occupation`, `manner`, …
    package var name: String
    package private(set) var terms: [Term]
    private var positions: [String: Int]

    package init(_ name: String, _ terms: [Term]) {
        self.name = name
        self.terms = terms
        positions = Dictionary(terms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(_ id: String) -> Term? { positions[id].map { terms[$0] } }

    package func contains(_ id: String) -> Bool { positions[id] != nil }

    /// The vocabulary with `added` terms: a term of the same id takes the earlier one's place.
    package func adding(_ added: [Term]) -> Vocabulary {
        var terms = terms
        for term in added {
            if let position = positions[term.id] { terms[position] = term } else { terms.append(term) }
        }
        return Vocabulary(name, terms)
    }
}
