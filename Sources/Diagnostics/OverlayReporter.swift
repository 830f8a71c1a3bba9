/// Writes diagnostics for the page that is being previewed, which shows them over itself: one JSON document on one line,
/// with excerpts in it, since a browser has no files to take them from.
///
///     {"errors":1,"warnings":0,"left":0,"problems":[{"code":"unknown-key","severity":"error","summary":"…",
///      "explanation":null,"suggestion":"killed","place":"Content/incidents/a.yaml:12:1",
///      "excerpt":{"line":12,"before":"","marked":"kiled","after":": 4"},
///      "notes":[{"summary":"…","place":null,"excerpt":null}]}]}
///
/// Nothing else reads it, so it is no promise to anybody.
package struct OverlayReporter: Reporter {
    /// The most columns an excerpt may take.
    package var width: Int
    /// How many problems are listed; the others are counted.
    package var limit: Int
    /// The files that an author has just changed. A mistake in one of them may show in twenty others, so theirs come first.
    package var recent: Set<String>

    package init(recent: Set<String> = [], width: Int = 110, limit: Int = 50) {
        self.recent = recent
        self.width = width
        self.limit = limit
    }

    package func report(_ diagnostics: [Diagnostic], source: (_ path: String) -> [UInt8]?) -> String {
        let all = diagnostics.orderedForReport()
        // What stops publication comes first, whichever file it is in.
        let ranked = Severity.allCases.sorted(by: >).flatMap { severity in
            let ofSeverity = all.filter { $0.severity == severity }
            return ofSeverity.filter(isRecent) + ofSeverity.filter { !isRecent($0) }
        }
        let shown = Array(ranked.prefix(limit))
        let texts = SourceTexts(of: shown, source: source)
        var json = JSONText()
        json.object { json in
            json.number("errors", all.count { $0.severity == .error })
            json.number("warnings", all.count { $0.severity == .warning })
            json.number("left", all.count - shown.count)
            json.array("problems", of: shown) { json, diagnostic in
                json.object { json in
                    json.text("code", diagnostic.code.name)
                    json.text("severity", diagnostic.severity.rawValue)
                    json.text("summary", DisplayText.safe(diagnostic.summary))
                    json.text("explanation", diagnostic.explanation)
                    json.text("suggestion", diagnostic.suggestion.map(DisplayText.safe))
                    write(diagnostic.location, texts, to: &json)
                    json.array("notes", of: diagnostic.notes) { json, note in
                        json.object { json in
                            json.text("summary", DisplayText.safe(note.summary))
                            write(note.location, texts, to: &json)
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private func isRecent(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.location.map { recent.contains($0.path) } ?? false
    }

    private func write(_ location: SourceLocation?, _ texts: SourceTexts, to json: inout JSONText) {
        guard let location else {
            json.null("place")
            json.null("excerpt")
            return
        }
        let path = DisplayText.safe(location.path)
        guard let place = texts.place(of: location), let text = texts[location.path] else {
            json.text("place", path)
            json.null("excerpt")
            return
        }
        json.text("place", "\(path):\(place.start.line):\(place.start.column)")
        let excerpt = SourceExcerpt(of: place.range, in: text, width: width)
        json.object("excerpt") { json in
            json.number("line", place.start.line)
            json.text("before", excerpt.before)
            json.text("marked", excerpt.marked)
            let shown = excerpt.before.unicodeScalars.count + excerpt.marked.unicodeScalars.count
            json.text("after", String(excerpt.line.unicodeScalars.dropFirst(shown)))
        }
    }
}
