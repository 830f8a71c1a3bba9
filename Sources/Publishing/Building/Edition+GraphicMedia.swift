import Reports

extension Edition {
    /// The files that some record says are graphic: such a picture is covered wherever it stands.
    var graphicFiles: Set<String> {
        made.graphicFiles.value {
            var files: Set<String> = []
            report.forEachRecord { record in
                for item in record.header.media where item.isGraphic { files.insert(item.file.id) }
                for view in record.header.views {
                    if let item = view.media, item.isGraphic { files.insert(item.file.id) }
                }
            }
            return files
        }
    }

    /// Whether a picture in the prose of a record is shown only to those who ask for it.
    func isCovered(_ file: String, in key: RecordKey) -> Bool {
        if graphicFiles.contains(file) { return true }
        guard key.type == .incident, let incident = report.incident(key.id) else { return false }
        let isExempt = incident.header.media.contains { $0.file.id == file && $0.saysWhetherGraphic }
        return incident.warnings.contains(.graphicImage) && !isExempt
    }
}
