/// A value of a table.
enum Cell: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case real(Double)
    /// Not stated. Never 0, and never an empty text.
    case empty

    init(_ text: String?) { self = text.map(Cell.text) ?? .empty }
    init(_ number: Int?) { self = number.map(Cell.integer) ?? .empty }
    init(_ number: Double?) { self = number.map(Cell.real) ?? .empty }
    init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }

    /// Texts in one cell, divided by `; `.
    init(list: [String]) { self = list.isEmpty ? .empty : .text(list.joined(separator: "; ")) }
}
