import Markdown
import Publishing
import Records
import Reports

/// Values, and what every row has.
extension RecordEncoder {
    // MARK: Rows

    /// A list of maps; nothing of an empty one.
    func rows<Row>(
        _ key: StaticString, _ rows: [Row], into writer: inout JSONWriter, _ members: (Row, inout JSONWriter) -> Void
    ) {
        guard !rows.isEmpty else { return }
        writer.array(key) { writer in
            for row in rows { writer.object { members(row, &$0) } }
        }
    }

    /// What every row may carry.
    ///
    /// - Parameter outer: the sources of the row that this one stands in, which it would have if it named none.
    func row(_ row: RowHeader, within outer: [SourceUse] = [], into writer: inout JSONWriter) {
        label(row.tlp, into: &writer)
        if row.sources.isEmpty, !outer.isEmpty { writer.array("sources") { _ in } }
        sources(row.sources, into: &writer)
        writer.text("note", ifAny: row.note)
    }

    func label(_ label: TrafficLight, into writer: inout JSONWriter) {
        if label != .clear { writer.text("tlp", label.word) }
    }

    func basis(_ basis: Basis, isTyped: Bool = false, into writer: inout JSONWriter) {
        if isTyped || basis != .stated { writer.text("basis", basis.rawValue) }
    }

    // MARK: References

    func references(_ key: StaticString, _ references: [Reference], into writer: inout JSONWriter) {
        guard !references.isEmpty else { return }
        writer.array(key) { writer in for reference in references { writer.text(reference.id) } }
    }

    func claims(_ key: StaticString, _ references: [ClaimReference], into writer: inout JSONWriter) {
        guard !references.isEmpty else { return }
        writer.array(key) { writer in for reference in references { writer.text(reference.text) } }
    }

    func speaker(_ key: StaticString, _ speaker: Speaker?, into writer: inout JSONWriter) {
        guard let speaker else { return }
        writer.member(key)
        self.speaker(speaker, into: &writer)
    }

    func speakers(_ key: StaticString, _ speakers: [Speaker], into writer: inout JSONWriter) {
        guard !speakers.isEmpty else { return }
        writer.array(key) { writer in for speaker in speakers { self.speaker(speaker, into: &writer) } }
    }

    private func speaker(_ speaker: Speaker, into writer: inout JSONWriter) {
        switch speaker {
        case .named(let reference): writer.text(reference.id)
        case .label(let text, _): writer.object { $0.text("label", text) }
        case .unattributed: writer.text(Speaker.unattributedWord)
        case .withheld: writer.object { $0.text("label", withheldWord) }
        }
    }

    // MARK: Dates and counts

    func date(_ key: StaticString, _ date: EventDate?, into writer: inout JSONWriter) {
        writer.text(key, ifAny: date?.text)
    }

    func dates(_ key: StaticString, _ dates: Accounts<EventDate>?, into writer: inout JSONWriter) {
        accounts(key, dates, into: &writer) { $1.text($0.text) }
    }

    func quantities(
        _ key: StaticString, _ quantities: Accounts<Quantity>?, within outer: [SourceUse],
        into writer: inout JSONWriter
    ) {
        accounts(key, quantities, within: outer, into: &writer) { quantity, writer in
            if let estimate = quantity.estimate {
                writer.object { writer in
                    writer.number("low", estimate.low)
                    writer.number("best", estimate.best)
                    writer.number("high", estimate.high)
                }
            } else if quantity.form == .exact || quantity.form == .none, let count = quantity.lower,
                quantity.text == String(count)
            {
                writer.number(nil, count)
            } else {
                writer.text(quantity.text)
            }
        }
    }

    /// One value, or all accounts of it.
    func accounts<Value>(
        _ key: StaticString, _ accounts: Accounts<Value>?, within outer: [SourceUse] = [],
        into writer: inout JSONWriter, _ value: (Value, inout JSONWriter) -> Void
    ) {
        guard let accounts, let first = accounts.all.first else { return }
        if accounts.all.count == 1, first.isPlain {
            writer.member(key)
            value(first.value, &writer)
            return
        }
        rows(key, accounts.all, into: &writer) { account, writer in
            writer.member("value")
            value(account.value, &writer)
            speaker("by", account.by, into: &writer)
            speakers("via", account.via, into: &writer)
            date("as_of", account.asOf, into: &writer)
            if account.use { writer.flag("use", true) }
            row(
                RowHeader(tlp: account.tlp, sources: account.sources, note: account.note, at: account.range),
                within: outer, into: &writer)
        }
    }
}

extension Account {
    /// Whether nothing is said but the value.
    fileprivate var isPlain: Bool {
        by == nil && via.isEmpty && sources.isEmpty && asOf == nil && note == nil && !use && tlp == .clear
    }
}
