import Reports

extension Edition {
    /// The record that a file shows, where it shows one.
    func record(of file: SiteFile) -> (any Record)? {
        guard case .page(let page) = file.content else { return nil }
        switch page {
        case .incident(let index): return report.incidents[index]
        case .actor(let index): return report.actors[index]
        case .place(let index): return report.places[index]
        case .campaign(let index): return report.campaigns[index]
        case .source(let index), .sourcePart(let index, _): return report.sources[index]
        case .brief(let index): return report.briefs[index]
        case .page(let index): return report.pages[index]
        case .version(let key, _): return report.record(key)
        case .redirect(let index): return report.record(report.redirects[index].to)
        default: return nil
        }
    }
}
