import Reports
import Templating

/// What a view says of itself: which filter was applied, what is left out, as of when.
extension PageBuilder {
    /// - Parameter word: the key of what the view is called where it has no title.
    func head(of view: ReportView, _ choice: ViewChoice, word: String, asOf: EventDate?) -> BlockHead {
        let conditions = conditions(of: view.filter)
        var head = BlockHead(title: view.title, caption: view.caption, label: view.title ?? words[word])
        if choice.all == 0 {
            head.scope = words.filled("viewScopeNone", ("conditions", conditions ?? "")).collapsed
            head.empty = report.incidents.isEmpty ? words["nothingYet"] : words["viewEmpty"]
        } else if choice.shown.count < choice.all {
            head.scope =
                words.filled(
                    "viewScopeLatest", ("shown", Words.grouped(choice.shown.count)),
                    ("n", Words.grouped(choice.all)), ("conditions", conditions ?? "")
                ).collapsed
        } else if let conditions {
            head.scope = words.counted("viewScope", choice.all, ("conditions", conditions))
        } else {
            head.scope = words.counted("viewScopeAll", choice.all)
        }
        if view.title == nil, let scope = head.scope { head.label += ": " + scope.withoutPeriod }
        if choice.reachesOut { head.notes.append(words["viewUncertainDates"]) }
        head.notes += notes(asOf: asOf)
        return head
    }

    /// A dated text keeps its date; what is drawn from the records beside it is of today.
    func notes(asOf: EventDate?) -> [String] {
        asOf.map { [words.filled("viewAsOfNow", ("date", $0.phrase(in: edition.dates)))] } ?? []
    }

    /// The filter in words: "with TTP in any role, in Karachi or within, from November 2022 to March 2023".
    func conditions(of filter: IncidentFilter) -> String? {
        var parts: [String] = []
        func add(_ key: String, _ names: [String]) {
            guard !names.isEmpty else { return }
            parts.append(words.filled(key, ("names", names.joined(separator: words["or"]))))
        }
        add("viewWithActor", filter.actors.map { ref($0, .actor).plain })
        add("viewAtPlace", filter.places.map { ref($0, .place).plain })
        add("viewOfKind", filter.kinds.map { edition.vocabularies.kind[$0.id]?.label ?? $0.id })
        add("viewOfCampaign", filter.campaigns.map { "“\(ref($0, .campaign).plain)”" })
        if !filter.tags.isEmpty {
            // Of several tags an incident must have each.
            parts.append(words.filled("viewTagged", ("names", filter.tags.joined(separator: words["and"]))))
        }
        switch (filter.from, filter.to) {
        case (nil, nil): break
        case (let from?, nil): parts.append(words.filled("viewFrom", ("date", from.phrase(in: edition.dates))))
        case (nil, let to?): parts.append(words.filled("viewTo", ("date", to.phrase(in: edition.dates))))
        case (let from?, let to?):
            parts.append(
                words.filled(
                    "viewFromTo", ("from", from.phrase(in: edition.dates)), ("to", to.phrase(in: edition.dates))))
        }
        return parts.isEmpty ? nil : parts.joined(separator: words["comma"])
    }

    /// The way to all of a list that a view shows a part of: the page of the one record asked for, else the timeline.
    func more(_ filter: IncidentFilter, _ choice: ViewChoice) -> MoreView? {
        guard choice.shown.count < choice.all else { return nil }
        let hasOtherConditions =
            !filter.kinds.isEmpty || !filter.tags.isEmpty || filter.from != nil || filter.to != nil
        let refs =
            filter.actors.map { ref($0, .actor) } + filter.places.map { ref($0, .place) }
            + filter.campaigns.map { ref($0, .campaign) }
        if !hasOtherConditions, refs.count == 1, let href = refs[0].href {
            return MoreView(href: href, text: words.filled("viewAllOf", ("name", refs[0].plain)))
        }
        return MoreView(href: link(.timeline), text: words["wholeTimeline"])
    }
}

extension String {
    /// Without the blank that an empty name leaves before a full stop.
    fileprivate var collapsed: String { hasSuffix(" .") ? String(dropLast(2)) + "." : self }
}
