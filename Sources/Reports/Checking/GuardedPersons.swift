/// Who may not be named without the word that makes it an allegation, in the whole report; and their names, so that a
/// text is searched for all of them at once.
///
/// A person who holds a role, a title or a part in an incident on a basis from alleged to charged is guarded, officials
/// too. What readers are shown is derived from the released report (``ActorFacts/guard``); this looks at drafts as well.
struct GuardedPersons: Sendable {
    /// A guarded person's name in a text.
    struct Mention: Hashable {
        var actor: Int
        /// Position of the name's first word, and how many words it has.
        var start: Int
        var count: Int
    }

    /// Positions in ``Report/actors``, sorted.
    private(set) var positions: [Int] = []
    private var isGuarded: Set<Int> = []
    /// Names by their first word.
    private var names: [String: [(words: [String], actor: Int)]] = [:]

    var isEmpty: Bool { positions.isEmpty }

    func contains(_ actor: Int) -> Bool { isGuarded.contains(actor) }

    init(_ report: Report, actorPosition: (Reference) -> Int?) {
        for (index, actor) in report.actors.enumerated() where actor.kind == .person {
            let holdsRole = actor.roles.contains { $0.basis.guards }
            let isRelated = actor.relations.contains { $0.basis.guards && $0.kind.domainIsPerson == true }
            if holdsRole || isRelated { isGuarded.insert(index) }
        }
        for index in report.incidents.indices {
            for participant in report.incidents[index].participants where participant.basis.guards {
                guard participant.role != nil, let actor = participant.actor.flatMap(actorPosition),
                    report.actors[actor].kind == .person
                else { continue }
                isGuarded.insert(actor)
            }
        }
        positions = isGuarded.sorted()
        for index in positions {
            let actor = report.actors[index]
            // A single word is a name that many people have, unless it is the one that the site uses.
            for name in actor.name.all { add(name.value.value, index, fewest: 1) }
            for name in actor.names { add(name.text.value, index, fewest: 2) }
        }
    }

    private mutating func add(_ name: String, _ actor: Int, fewest: Int) {
        let words = WordSearch.words(name)
        guard words.count >= fewest, let first = words.first, words.count > 1 || first.utf8.count >= 4 else { return }
        if names[first]?.contains(where: { $0.actor == actor && $0.words == words }) == true { return }
        names[first, default: []].append((words, actor))
    }

    /// Every name of a guarded person among the words of a text, the longest at each place.
    func mentions(in words: [String]) -> [Mention] {
        guard !names.isEmpty else { return [] }
        var found: [Mention] = []
        var index = 0
        while index < words.count {
            guard let candidates = names[words[index]] else {
                index += 1
                continue
            }
            let matching = candidates.filter { candidate in
                words[index...].starts(with: candidate.words)
            }.max { $0.words.count < $1.words.count }
            if let matching {
                found.append(Mention(actor: matching.actor, start: index, count: matching.words.count))
                index += matching.words.count
            } else {
                index += 1
            }
        }
        return found
    }
}
