import Diagnostics

/// Who says what, where, and how good it is.
package struct Claim: Sendable {
    /// What the speaker does with the statement.
    package enum Stance: String, Sendable, CaseIterable {
        case asserts, denies, doubts, confirms, retracts
        case couldNotVerify = "could-not-verify"
        case condemns
    }

    /// What the speaker has to do with the event.
    package enum Stake: String, Sendable, CaseIterable {
        case party, adversary, ally, witness, neutral
    }

    /// The speaker's own words.
    package struct Quote: Sendable {
        package var text: String
        package var language: String?
        package var translation: String?

        package init(text: String, language: String? = nil, translation: String? = nil) {
            self.text = text
            self.language = language
            self.translation = translation
        }
    }

    /// Names the claim within its record; nil where nothing refers to it.
    package var id: Reference?
    package var says: Located<String>
    package var by: Speaker
    package var via: [Speaker] = []
    package var made: EventDate?
    /// The claim that this one followed, for "hours later".
    package var after: ClaimReference?
    package var stance: Stance = .asserts
    package var stake: Stake?
    package var isHearsay = false
    package var quote: Quote?
    package var scareQuotes: [String] = []
    /// The independence key that the author typed. What counts is ``ClaimStanding/origin``.
    package var origin: Reference?
    /// 1 to 6 of the Admiralty code.
    package var credibility: Located<Int>?
    package var about: Reference?
    package var place: Reference?
    package var contradicts: [ClaimReference] = []
    package var supersedes: [ClaimReference] = []
    package var row: RowHeader

    package init(says: Located<String>, by: Speaker, row: RowHeader) {
        self.says = says
        self.by = by
        self.row = row
    }

    /// The claim's anchor on its record's page.
    package func anchor(position: Int) -> String { "claim-" + (id?.id ?? String(position + 1)) }
}
