import Publishing
import Records
import Reports

extension ReportDatabase {
    /// What Datasette shows beside the tables: `datasette report.sqlite --metadata report.datasette.json`.
    func writeMetadata(into output: inout [UInt8]) {
        let site = edition.report.site
        var writer = JSONWriter()
        writer.object { writer in
            writer.text("title", site.title)
            writer.text("description", ifAny: site.description)
            writer.text("source", ifAny: site.baseURL == nil ? nil : site.title)
            writer.text("source_url", ifAny: site.baseURL?.text)
            writer.object("databases") { writer in
                writer.object("report") { writer in
                    writer.text("description", edition.dataWord("dataNoteClaims"))
                    writer.object("tables") { writer in
                        for table in tables {
                            writer.line()
                            Self.write(table, into: &writer)
                        }
                        for view in DatabaseViews.all {
                            writer.line()
                            writer.key(view.name)
                            writer.object { writer in writer.text("description", view.meaning) }
                        }
                    }
                }
            }
        }
        output += writer.take()
    }

    private static func write(_ table: DatabaseTable, into writer: inout JSONWriter) {
        writer.key(table.table.name)
        writer.object { writer in
            writer.text("description", table.meaning)
            writer.object("columns") { writer in
                for field in table.table.fields {
                    writer.key(field.name)
                    writer.text(field.meaning)
                }
            }
        }
    }
}
