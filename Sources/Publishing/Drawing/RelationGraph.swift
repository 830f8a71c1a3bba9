import Templating

/// An actor in the middle, and around it what it is to others: above, what it belongs to or came from, its friends and its
/// foes; below, what belongs to it or came from it.
///
/// Who is who is told by words above each name. The line says two things more: how the site knows (drawn through, dashed
/// or dotted), and what kind of tie it is (an arrow, two lines for allies, a cross for enemies, a double bar for those
/// who are not the same).
struct RelationGraph {
    enum Tie: Sendable {
        /// From the actor to the other: "part of", "splinter of".
        case outward
        /// From the other to the actor.
        case inward
        case ally, rival, war, distinct
    }

    enum Line: Int, Sendable, CaseIterable {
        case sure, told, alleged
    }

    struct Node {
        var name: String
        var lang: String?
        var href: TemplateURL?
        /// "Has as splinter".
        var relation: String
        /// The period, and the basis where it is weaker than stated.
        var aside: String?
        var tie: Tie
        var line: Line
    }

    var centre: String
    var centreLang: String?
    var nodes: [Node]
    var label: String

    static let mostNodes = 12

    private static let width = 360.0
    private static let box = 138.0
    /// Room above the box for the words, by whether there is a second line of them.
    private static let wordRoom = (one: 15.0, two: 27.0)

    func drawn() -> HTML {
        let above = nodes.filter { $0.tie != .inward }
        let below = nodes.filter { $0.tie == .inward }
        var upper = Self.placed(above)
        let centreLines = Self.lines(of: centre, characters: 30)
        let centreHeight = centreLines.count == 1 ? 30.0 : 46.0
        let centreTop = upper.height + (above.isEmpty ? 4 : 12)
        var lower = Self.placed(below)
        let lowerTop = centreTop + centreHeight + 8
        for index in upper.cards.indices { upper.cards[index].top += 2 }
        for index in lower.cards.indices { lower.cards[index].top += lowerTop }
        let height = below.isEmpty ? centreTop + centreHeight + 4 : lowerTop + lower.height + 2
        var svg = SVGWriter("graph", width: Self.width, height: height, label: label, hasLinks: true)
        var paths = [SVGPath](repeating: SVGPath(), count: Line.allCases.count)
        var ends = SVGPath()
        connect(upper.cards, to: centreTop, isAbove: true, &paths, &ends)
        connect(lower.cards, to: centreTop + centreHeight, isAbove: false, &paths, &ends)
        for line in Line.allCases { svg.path(paths[line.rawValue], class: "tie \(line)") }
        svg.path(ends, class: "end")
        svg.rectangle(x: 70, y: centreTop, width: 220, height: centreHeight, class: "centre")
        for (index, line) in centreLines.enumerated() {
            svg.text(
                line, x: 180, y: centreTop + 20 + Double(index) * 16, class: "centre-name", lang: centreLang)
        }
        for card in upper.cards + lower.cards { draw(card, &svg) }
        return svg.finished()
    }

    // MARK: Places

    /// A node with its place.
    private struct Card {
        var node: Node
        var isLeft: Bool
        var top: Double
        var lines: [String]

        var wordsHeight: Double { node.aside == nil ? RelationGraph.wordRoom.one : RelationGraph.wordRoom.two }
        var boxHeight: Double { lines.count == 1 ? 22 : 36 }
        var height: Double { wordsHeight + boxHeight }
        var boxTop: Double { top + wordsHeight }
        var middle: Double { boxTop + boxHeight / 2 }
        var left: Double { isLeft ? 2 : RelationGraph.width - 2 - RelationGraph.box }
    }

    /// Two columns, filled in turn; friends go to the left, foes and those who are not the same to the right, and both
    /// stand nearest to the middle.
    private static func placed(_ nodes: [Node]) -> (cards: [Card], height: Double) {
        var columns: (left: [Node], right: [Node]) = ([], [])
        for node in nodes where node.tie == .outward || node.tie == .inward {
            if columns.left.count <= columns.right.count {
                columns.left.append(node)
            } else {
                columns.right.append(node)
            }
        }
        columns.left += nodes.filter { $0.tie == .ally }
        columns.right += nodes.filter { $0.tie == .rival || $0.tie == .war || $0.tie == .distinct }
        func cards(_ nodes: [Node], isLeft: Bool) -> (cards: [Card], height: Double) {
            var top = 0.0
            let cards = nodes.map { node in
                let card = Card(node: node, isLeft: isLeft, top: top, lines: lines(of: node.name, characters: 17))
                top += card.height + 10
                return card
            }
            return (cards, max(0, top - 10))
        }
        var left = cards(columns.left, isLeft: true)
        var right = cards(columns.right, isLeft: false)
        let height = max(left.height, right.height)
        // Above the middle both columns end at its edge; below, both begin there.
        if nodes.contains(where: { $0.tie != .inward }) {
            for index in left.cards.indices { left.cards[index].top += height - left.height }
            for index in right.cards.indices { right.cards[index].top += height - right.height }
        }
        return (left.cards + right.cards, height)
    }

    /// A name in one or two lines of so many letters, the rest cut off: the list beside it has it whole.
    static func lines(of name: String, characters: Int) -> [String] {
        guard name.count > characters else { return [name] }
        let words = name.split(separator: " ")
        var first = ""
        var used = 0
        for word in words {
            guard (first.isEmpty ? 0 : first.count + 1) + word.count <= characters else { break }
            first += (first.isEmpty ? "" : " ") + word
            used += 1
        }
        if first.isEmpty {
            first = String(name.prefix(characters))
            let rest = name.dropFirst(characters)
            return [first, rest.count > characters ? "\(rest.prefix(characters - 1))…" : String(rest)]
        }
        let rest = words[used...].joined(separator: " ")
        return [first, rest.count > characters ? "\(rest.prefix(characters - 1))…" : rest]
    }

    // MARK: Lines

    /// Every node has a lane of its own to the middle; the farthest has the innermost, so that no two cross.
    private func connect(
        _ cards: [Card], to edge: Double, isAbove: Bool, _ paths: inout [SVGPath], _ ends: inout SVGPath
    ) {
        for isLeft in [true, false] {
            let side = cards.filter { $0.isLeft == isLeft }.sorted { isAbove ? $0.top < $1.top : $0.top > $1.top }
            for (index, card) in side.enumerated() {
                let lane = 180 + (isLeft ? -1 : 1) * (3 + 3.2 * Double(index))
                let start = isLeft ? card.left + Self.box : card.left
                connect(card, from: start, lane: lane, edge: edge, &paths[card.node.line.rawValue], &ends)
            }
        }
    }

    private func connect(
        _ card: Card, from start: Double, lane: Double, edge: Double, _ path: inout SVGPath, _ ends: inout SVGPath
    ) {
        let (y, away) = (card.middle, card.isLeft ? 1.0 : -1.0)
        /// Where the sign of the tie stands: between the box and the lanes.
        let middle = start + away * 13
        func run(_ y: Double, from: Double, to: Double) {
            path.move(from, y)
            path.line(to, y)
        }
        switch card.node.tie {
        case .ally:
            run(y - 1.75, from: start, to: middle + away * 8)
            run(y + 1.75, from: start, to: middle + away * 8)
            path.move(middle + away * 8, y)
        case .distinct:
            // The line is broken by the two bars: no way leads from one to the other.
            run(y, from: start, to: middle - away * 3)
            for bar in [-2.5, 2.5] {
                ends.move(middle + bar, y - 6)
                ends.line(middle + bar, y + 6)
            }
            path.move(middle + away * 3, y)
        case .outward, .inward, .rival, .war: path.move(start, y)
        }
        path.line(lane, y)
        path.line(lane, edge)
        switch card.node.tie {
        case .outward: arrow(at: start + away, y, pointing: -away, &ends)
        case .inward: arrow(at: middle + away * 4, y, pointing: away, &ends)
        case .rival:
            ends.move(middle - 4, y + 5)
            ends.line(middle + 4, y - 5)
        case .war:
            ends.move(middle - 4.5, y - 4.5)
            ends.line(middle + 4.5, y + 4.5)
            ends.move(middle - 4.5, y + 4.5)
            ends.line(middle + 4.5, y - 4.5)
        case .ally, .distinct: break
        }
    }

    private func arrow(at x: Double, _ y: Double, pointing away: Double, _ ends: inout SVGPath) {
        ends.move(x - away * 6, y - 4)
        ends.line(x, y)
        ends.line(x - away * 6, y + 4)
    }

    // MARK: Nodes

    private func draw(_ card: Card, _ svg: inout SVGWriter) {
        let x = card.left + Self.box / 2
        svg.text(card.node.relation, x: x, y: card.top + 10, class: "relation")
        if let aside = card.node.aside { svg.text(aside, x: x, y: card.top + 22, class: "aside-words") }
        func body(_ svg: inout SVGWriter) {
            svg.rectangle(x: card.left, y: card.boxTop, width: Self.box, height: card.boxHeight, class: "node")
            for (index, line) in card.lines.enumerated() {
                svg.text(
                    line, x: x, y: card.boxTop + 15 + Double(index) * 14, class: "name", lang: card.node.lang)
            }
        }
        if let href = card.node.href {
            svg.link(href, label: card.node.name, class: "", body)
        } else {
            body(&svg)
        }
    }
}
