import Building
import Diagnostics
import Reports

/// What a build says when it has published: what is on the site, what was held back and why, what was written.
struct Summary {
    let text: String

    init(_ report: BuildReport, _ published: PublishSummary, output: String, seconds: Double, isAsItStood: Bool = false)
    {
        var lines: [String] = []
        let counts = report.counts.byType.filter { $0.count > 0 }.map { DisplayText.count($0.count, $0.type.rawValue) }
        lines.append(
            "Published \(counts.isEmpty ? "a site without records" : counts.joined(separator: ", ")) for \(report.audience.label) in \(output)/ "
                + "(\(Self.seconds(seconds)))")
        let held = report.heldBack
        var reasons: [String] = []
        if held.count(.draft) > 0 {
            reasons.append(
                isAsItStood
                    ? "\(DisplayText.count(held.count(.draft), "record")) withheld today"
                    : DisplayText.count(held.count(.draft), "draft"))
        }
        if held.count(.embargo) > 0 { reasons.append("\(held.count(.embargo)) under embargo") }
        if held.count(.label) > 0 { reasons.append("\(held.count(.label)) above \(report.audience.label)") }
        if held.count(.takenDown) > 0 {
            reasons.append("\(DisplayText.count(held.count(.takenDown), "record")) taken down")
        }
        if held.parts > 0 { reasons.append("\(DisplayText.count(held.parts, "part")) of released records") }
        if !reasons.isEmpty { lines.append("Held back: \(reasons.joined(separator: ", "))") }
        let total = published.created + published.changed + published.unchanged
        if published.result == .unchanged {
            lines.append("\(DisplayText.count(total, "file")), none changed")
        } else {
            var parts = [
                "\(published.created) new", "\(published.changed) changed", "\(published.unchanged) as before",
            ]
            if published.deleted > 0 { parts.append("\(published.deleted) removed") }
            if published.foreign > 0 {
                parts.append("\(DisplayText.count(published.foreign, "file")) not of Sitrep kept")
            }
            lines.append("\(DisplayText.count(total, "file")): \(parts.joined(separator: ", "))")
        }
        if report.secrets > 0 {
            let texts = DisplayText.count(report.secrets, "withheld text")
            lines.append("Scanned for \(texts): none in \(DisplayText.count(total, "file"))")
        }
        if !published.atomic, let why = published.whyNotAtomic {
            lines.append("Files were replaced one by one, because \(why)")
        }
        if report.unrecorded > 0 {
            lines.append(
                "\(DisplayText.count(report.unrecorded, "record")) not as last recorded; 'sitrep record' records what changed"
            )
        }
        if !report.hasBaseURL {
            lines.append("No sitemap and no canonical addresses: site.yaml has no base_url")
        }
        text = lines.joined(separator: "\n")
    }

    static func seconds(_ seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
    }
}
