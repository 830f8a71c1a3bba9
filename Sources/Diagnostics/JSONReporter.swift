/// Writes diagnostics for programs: one JSON document, all of them in it.
///
///     {"version":1,"diagnostics":[
///     {"code":"unknown-key","severity":"error","summary":"…","explanation":null,"path":"Content/incidents/a.yaml",
///      "start":{"line":12,"column":1,"offset":231},"end":{"line":12,"column":6,"offset":236},
///      "notes":[{"summary":"…","path":null,"start":null,"end":null}],"suggestion":"killed"}
///     ]}
///
/// (One line each in truth.) The form is a promise of its own, apart from ``Diagnostic``: within a version keys are added
/// and never renamed, removed or given another meaning, and every key is always there. Lines and columns begin at 1,
/// columns count Unicode scalars, offsets count bytes; `end` is the place after the last character. `start` and `end` are
/// null where the whole file is meant or the file cannot be read, `path` where no file is.
package struct JSONReporter: Reporter {
    package static let version = 1

    package init() {}

    package func report(_ diagnostics: [Diagnostic], source: (_ path: String) -> [UInt8]?) -> String {
        report(diagnostics, source: source, adding: { _ in })
    }

    /// - Parameter members: Writes further members of the document.
    package func report(
        _ diagnostics: [Diagnostic], source: (_ path: String) -> [UInt8]?, adding members: (inout JSONText) -> Void
    ) -> String {
        let all = diagnostics.orderedForReport()
        let texts = SourceTexts(of: all, source: source)
        var json = JSONText()
        json.object { json in
            json.number("version", Self.version)
            json.array("diagnostics", of: all, isLong: true) { json, diagnostic in
                json.object { json in
                    json.text("code", diagnostic.code.name)
                    json.text("severity", diagnostic.severity.rawValue)
                    json.text("summary", diagnostic.summary)
                    json.text("explanation", diagnostic.explanation)
                    write(diagnostic.location, texts, to: &json)
                    json.array("notes", of: diagnostic.notes) { json, note in
                        json.object { json in
                            json.text("summary", note.summary)
                            write(note.location, texts, to: &json)
                        }
                    }
                    json.text("suggestion", diagnostic.suggestion)
                }
            }
            members(&json)
        }
        return json.text + "\n"
    }

    private func write(_ location: SourceLocation?, _ texts: SourceTexts, to json: inout JSONText) {
        json.text("path", location?.path)
        guard let place = texts.place(of: location) else {
            json.null("start")
            json.null("end")
            return
        }
        for (key, position, offset) in [
            ("start", place.start, place.range.start), ("end", place.end, place.range.end),
        ] {
            json.object(key) { json in
                json.number("line", position.line)
                json.number("column", position.column)
                json.number("offset", Int(offset))
            }
        }
    }
}
