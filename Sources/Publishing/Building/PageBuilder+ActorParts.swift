import Reports
import Templating

/// An actor's incidents by role and basis.
extension PageBuilder {
    /// Nil where one role on one basis is all there is: the list's first line says that.
    ///
    /// An incident counts once in each cell; a basis stands above every number, so that nothing is said more firmly than
    /// the records say it.
    func parts(of position: Int) -> MatrixView? {
        let facts = report.actorFacts[position]
        var cells: [Participant.Role?: [Basis: [Int]]] = [:]
        for part in facts.involvements {
            // In the order of the timeline, so that a second part in one incident follows the first.
            if cells[part.role]?[part.basis]?.last != part.incident {
                cells[part.role, default: [:]][part.basis, default: []].append(part.incident)
            }
        }
        guard cells.values.reduce(0, { $0 + $1.count }) > 1 else { return nil }
        let bases = Basis.allCases.filter { basis in cells.values.contains { $0[basis] != nil } }
        let roles = (Participant.Role.allCases.map(Optional.some) + [nil]).filter { cells[$0] != nil }
        let list = Self.url("#sec.incidents")
        return MatrixView(
            caption: words["partsCaption"], columns: bases.map { basis($0) },
            rows: roles.map { role in
                MatrixRowView(
                    label: role.map { words["role", $0.rawValue] } ?? words["partNotStated"],
                    cells: bases.map { basis in
                        guard let incidents = cells[role]?[basis] else { return MatrixCellView() }
                        return MatrixCellView(
                            count: incidents.count,
                            href: incidents.count == 1 ? link(report.incidents[incidents[0]].key) : list)
                    })
            })
    }
}
