package import Diagnostics

/// What every row inside a record may carry.
package struct RowHeader: Sendable {
    package var tlp: TrafficLight
    package var sources: [SourceUse]
    package var note: String?
    package var range: SourceRange

    package init(tlp: TrafficLight = .clear, sources: [SourceUse] = [], note: String? = nil, at range: SourceRange) {
        self.tlp = tlp
        self.sources = sources
        self.note = note
        self.range = range
    }
}
