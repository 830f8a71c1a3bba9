import Reports
import Templating

/// The views that blocks in prose ask for. Each is drawn by a small template of its own, so that a site can change it.
extension PageBuilder {
    mutating func write(_ view: ReportView, of record: RecordKey, asOf: EventDate?, into html: inout [UInt8]) {
        _ = view
    }
}
