package import Diagnostics

/// Digits say how well a point is known: five decimals of a degree are a metre, and a place that is known as a city is
/// not known to a metre.
package struct CoordinatesTooFine: EditorialRule {
    package static let code = DiagnosticCode(
        "coordinates-too-fine", .warning, "Coordinates have no more decimals than the place's precision bears")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        func look(_ details: PlaceDetails, _ header: borrowing RecordHeader) {
            guard let precision = details.precision, let allowed = decimals(at: precision) else { return }
            for value in [details.latitude, details.longitude].compactMap(\.self) {
                let typed = "\(value.value)"
                let count = typed.firstIndex(of: ".").map { typed.distance(from: $0, to: typed.endIndex) - 1 } ?? 0
                guard count > allowed, !typed.contains("e") else { continue }
                found.append(
                    self.found(
                        "\(typed) is finer than the precision '\(precision.rawValue)'",
                        at: header.location(value.range),
                        explanation: allowed == 0
                            ? "Whole degrees are all that it bears, or no point at all."
                            : "It bears \(allowed) decimal\(allowed == 1 ? "" : "s")."))
                return
            }
        }
        let report = subject.report
        for index in report.places.indices where !report.places[index].header.isImported {
            look(report.places[index].details, report.places[index].header)
        }
        for index in report.incidents.indices where !report.incidents[index].header.isImported {
            for account in report.incidents[index].place?.all ?? [] {
                if case .inline(let details) = account.value { look(details, report.incidents[index].header) }
            }
        }
        return found
    }

    /// The decimals of a degree (one is 11 km, two are 1.1 km, …) whose step is no finer than about a tenth of the
    /// radius within which the place is known; nil for no limit.
    private func decimals(at precision: Precision) -> Int? {
        switch precision {
        case .exact: nil
        case .site: 4
        case .area: 3
        case .city, .district: 2
        case .province, .country: 1
        }
    }
}
