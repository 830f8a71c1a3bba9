package import Diagnostics

/// One teller's version of a value: who gave it, in which sources, as of when.
package struct Account<Value> {
    package var value: Value
    package var by: Speaker?
    /// The chain by which it came: an agency quoted by a paper.
    package var via: [Speaker]
    package var sources: [SourceUse]
    package var asOf: EventDate?
    package var note: String?
    /// Whether the author marked this account as the one the site puts forward.
    package var use: Bool
    package var tlp: TrafficLight
    package var range: SourceRange

    package init(
        _ value: Value, by: Speaker? = nil, via: [Speaker] = [], sources: [SourceUse] = [], asOf: EventDate? = nil,
        note: String? = nil,
        use: Bool = false, tlp: TrafficLight = .clear, at range: SourceRange
    ) {
        self.value = value
        self.by = by
        self.via = via
        self.sources = sources
        self.asOf = asOf
        self.note = note
        self.use = use
        self.tlp = tlp
        self.range = range
    }
}

extension Account: Sendable where Value: Sendable {}

/// A value that tellers may differ on: one account for a plain value, several where the author listed them.
///
/// All accounts are kept and shown; which one the site puts forward is decided by ``Accounts/chosen(by:)``.
package struct Accounts<Value> {
    /// Never empty in a record that was read without errors; empty when release withheld them all.
    package var all: [Account<Value>]

    package init(_ all: [Account<Value>]) { self.all = all }

    package init(plain value: Value, at range: SourceRange) { all = [Account(value, at: range)] }

    /// Whether tellers are told apart at all.
    package var isSeveral: Bool { all.count > 1 }
}

extension Accounts: Sendable where Value: Sendable {}
