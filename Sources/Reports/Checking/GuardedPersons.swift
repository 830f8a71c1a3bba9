/// Who may not be named without the word that makes it an allegation, in the whole report; and their names, so that a
/// text is searched for all of them at once.
///
/// A person who holds a role, a title or a part in an incident on a basis from alleged to charged is guarded, officials
/// too. What readers are shown is derived from the released report (``ActorFacts/guard``); this looks at drafts as well.
struct GuardedPersons: Sendable {
    /// Positions in ``Report/actors``, sorted.
    private(set) var positions: [Int] = []
    private(set) var names = NameIndex()

    init(_ report: Report, actorPosition: (Reference) -> Int?) {
        var isGuarded: Set<Int> = []
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
        names.add(words, of: actor)
    }
}
