package import Diagnostics
import Records

/// Two names that look the same and are not: one record passes for another.
package struct ConfusableName: EditorialRule {
    package static let code = DiagnosticCode(
        "confusable-name", .warning, "A name or an id does not look like that of another record")
    package var code: DiagnosticCode { Self.code }

    private struct Use {
        var text: String
        var key: RecordKey
        var location: SourceLocation
    }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for uses in groups(in: subject.report) {
            for (number, use) in uses.enumerated().dropFirst() {
                guard
                    let other = uses[..<number].first(where: {
                        $0.key != use.key && $0.text.lowercased() != use.text.lowercased()
                            && !areRelated($0.key, use.key, subject)
                    })
                else { continue }
                found.append(
                    self.found(
                        "'\(use.text)' looks like '\(other.text)' of \(other.key.type.named) '\(other.key.id)' and is not the same: \(difference(use.text, other.text))",
                        at: use.location,
                        explanation:
                            "Write both with the same letters, or say what the two are to each other: actors by the "
                            + "relation 'distinct-from'.",
                        notes: [.init("The other is here", at: other.location)]))
            }
        }
        return found
    }

    /// Names and ids by what they look like; only those that several records share.
    private func groups(in report: Report) -> [[Use]] {
        var uses: [String: [Use]] = [:]
        func add(_ text: String, _ prefix: String, _ header: borrowing RecordHeader, _ range: SourceRange) {
            let skeleton = prefix + Confusables.skeleton(of: text)
            uses[skeleton, default: []].append(
                Use(text: text, key: header.key, location: header.location(range)))
        }
        for actor in report.actors {
            for name in actor.name.all { add(name.value.value, "actor ", actor.header, name.value.range) }
            for name in actor.names where name.kind != .reported {
                add(name.text.value, "actor ", actor.header, name.text.range)
            }
        }
        for place in report.places {
            add(place.details.name.value, "place ", place.header, place.details.name.range)
        }
        for campaign in report.campaigns {
            add(campaign.title.value, "campaign ", campaign.header, campaign.title.range)
        }
        // Ids of datasets are numbers with letters before them, and differ in all ways.
        report.forEachHeader { header in
            guard !header.isImported else { return }
            add(header.id, "\(header.key.type.rawValue) id ", header, header.range)
        }
        return uses.keys.sorted().compactMap { key in
            guard let group = uses[key], group.count > 1 else { return nil }
            return group
        }
    }

    private func areRelated(_ first: RecordKey, _ second: RecordKey, _ subject: ReportUnderCheck) -> Bool {
        guard first.type == .actor, let one = subject.actorPositions[first.id],
            let other = subject.actorPositions[second.id]
        else { return false }
        return subject.areRelated(one, other)
    }

    /// The first characters in which the two differ.
    private func difference(_ text: String, _ other: String) -> String {
        func point(_ scalar: Unicode.Scalar?) -> String { scalar.map(DisplayText.codePoint) ?? "nothing" }
        var (left, right) = (text.unicodeScalars.makeIterator(), other.unicodeScalars.makeIterator())
        while true {
            let (one, two) = (left.next(), right.next())
            if one != two || one == nil { return "\(point(one)) for \(point(two))" }
        }
    }
}
