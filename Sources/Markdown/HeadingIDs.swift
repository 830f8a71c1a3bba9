/// The ids that are taken, and a free one for each that is wanted.
struct HeadingIDs: Sendable {
    private var taken: Set<String>
    /// The number last put behind an id, so that a thousand equal headings do not try a thousand numbers each.
    private var numbers: [String: Int] = [:]

    init(taken: Set<String> = []) { self.taken = taken }

    /// `id` itself, or with the lowest free number from 2 on behind it. It is taken from then on.
    mutating func take(_ id: String) -> String {
        if taken.insert(id).inserted { return id }
        var number = numbers[id] ?? 1
        var numbered: String
        repeat {
            number += 1
            numbered = "\(id)-\(number)"
        } while !taken.insert(numbered).inserted
        numbers[id] = number
        return numbered
    }
}
