import Diagnostics

/// Finds which of many choices a few typed letters mean.
struct Completion {
    let choices: [Choice]

    enum Result: Equatable {
        case one(Choice)
        /// Several begin so, or are near: a person has to say which.
        case several([Choice])
        case none
    }

    /// The choice of that id; else the only one whose id, or a word of whose label, begins so; else those that are near.
    func find(_ typed: String) -> Result {
        if let exact = choices.first(where: { $0.id == typed }) { return .one(exact) }
        let wanted = typed.lowercased()
        guard !wanted.isEmpty else { return .none }
        let byLabel = choices.filter { $0.label.lowercased() == wanted }
        if byLabel.count == 1 { return .one(byLabel[0]) }
        let beginning = choices.filter { $0.id.hasPrefix(wanted) }
        if beginning.count == 1 { return .one(beginning[0]) }
        let within = choices.filter { choice in
            beginning.contains(choice) || choice.id.split(separator: "-").contains { $0.hasPrefix(wanted) }
                || choice.label.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(wanted) }
                || choice.label.lowercased().hasPrefix(wanted)
        }
        if within.count == 1 { return .one(within[0]) }
        if !within.isEmpty { return .several(within.sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }) }
        // Not taken without asking: near is not the same.
        let near = NearMiss.best(for: wanted, among: choices.map(\.id))
        return near.map { id in .several(choices.filter { $0.id == id }) } ?? .none
    }
}
