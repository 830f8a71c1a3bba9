import Building
import Foundation
import Reports
import TestSupport

/// The sites that carry the vectors into every field, and what was refused on the way.
struct HostileSite: Sendable {
    /// Vectors in every field that takes any text.
    let texts: BuiltSite
    /// How often a vector stands in a field of it.
    let placements: Int

    /// Sets of records, by their numbers: with as many as there are vectors each stands in each field.
    static let sets = (0..<(LongChecks.areOn ? HostileVector.all.count : 12)).filter(LongChecks.isInSlice)

    func remove() { texts.remove() }

    static func make() async throws -> HostileSite {
        let places = Dictionary(uniqueKeysWithValues: HostileField.all.enumerated().map { ($1.path, $0) })
        let vectors = HostileVector.all.filter(\.isText)
        let step = LongChecks.areOn ? 1 : (vectors.count + sets.count - 1) / sets.count
        nonisolated(unsafe) var placements = 0
        let files = HostileContent.files(sets: sets.count) { set, path, form in
            switch form {
            case .held: return ["https://example.org/"]
            case .markdown: return ["words"]
            case .text:
                // Each field begins elsewhere, so that few sets hold all vectors between them.
                let first = sets[set] * step + (places[path] ?? 0)
                placements += step
                return (first..<first + step).map { vectors[$0 % vectors.count].text }
            }
        }
        return HostileSite(texts: try await BuiltSite.build(files: files), placements: placements)
    }
}
