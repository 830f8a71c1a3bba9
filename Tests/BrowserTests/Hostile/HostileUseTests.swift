import Foundation
import TestSupport
import Testing

extension BrowserTests {
    /// What readers do with a site full of hostile text, and with hostile text of their own.
    @Suite struct HostileUseTests {
        private static let vectors = HostileVector.all.enumerated().filter {
            LongChecks.areOn ? LongChecks.isInSlice($0.offset) : $0.offset % 12 == 0
        }.map(\.element.text)

        @Test func `Hostile questions to the search are text`() async throws {
            let site = try await BrowserSession.hostileFields().texts
            try await WatchedTab.with(ignoresPolicy: true) { tab in
                let visit = try await tab.visit(site.address("search.html"), within: site.root) { tab in
                    var answered = 0
                    for first in stride(from: 0, to: Self.vectors.count, by: 40) {
                        answered += try await tab.evaluate(Self.asking(Self.vectors[first...].prefix(40).map { $0 }))
                    }
                    #expect(answered > Self.vectors.count / 2)
                }
                #expect(visit.faults.isEmpty)
                for vector in Self.vectors.prefix(LongChecks.areOn ? .max : 12) {
                    let page = site.address("search.html?q=\(Self.encoded(vector))#\(Self.encoded(vector))")
                    let visit = try await tab.visit(page, within: site.root)
                    #expect(visit.faults.isEmpty, "\(vector)")
                }
                #expect(tab.caught.isEmpty)
            }
        }

        @Test func `Hostile addresses of the timeline's filter are text`() async throws {
            let site = try await BrowserSession.hostileFields().texts
            let fields = [
                "actor", "role", "basis", "said", "place", "from", "to", "kind", "check", "campaign", "killed", "q",
            ]
            try await WatchedTab.with(ignoresPolicy: true) { tab in
                for (number, vector) in Self.vectors.prefix(LongChecks.areOn ? .max : 24).enumerated() {
                    let value = Self.encoded(vector)
                    // All at once, and one by one.
                    let query = number % 2 == 0 ? fields : [fields[number / 2 % fields.count]]
                    let address = site.address("timeline.html?" + query.map { "\($0)=\(value)" }.joined(separator: "&"))
                    let visit = try await tab.visit(address, within: site.root) { tab in
                        try await tab.wait(
                            until: "document.querySelector('.tally')?.textContent.length > 0", "an answer to \(vector)")
                    }
                    #expect(visit.faults.isEmpty, "\(vector)")
                }
                let all = try await tab.visit(site.address("timeline.html?from=1900"), within: site.root) { tab in
                    try await tab.wait(until: "document.querySelector('#filter h2')", "the incidents")
                }
                #expect(all.faults.isEmpty)
                #expect(all.shown.count > 5, "the titles of incidents are in the list of those found")
                #expect(tab.caught.isEmpty)
            }
        }

        @Test func `Words that every object of a script has are words that the filter does not know`() async throws {
            let site = try await BrowserSession.hostileFields().texts
            try await Tab.with { tab in
                func tally(_ query: String) async throws -> String {
                    try await tab.open(site.address("timeline.html?\(query)"))
                    try await tab.wait(until: "document.querySelector('.tally')?.textContent.length > 0", query)
                    return try await tab.evaluate("document.querySelector('.tally').textContent")
                }
                for field in ["said", "killed", "kind", "actor"] {
                    let unknown = try await tally("\(field)=no-such-word")
                    for word in ["constructor", "toString", "__proto__", "hasOwnProperty"] {
                        #expect(try await tally("\(field)=\(word)") == unknown, "\(field)=\(word)")
                    }
                }
            }
        }

        @Test func `Hostile text on paper is text`() async throws {
            let site = try await BrowserSession.hostileFields().texts
            try await WatchedTab.with(ignoresPolicy: true) { tab in
                for page in site.pagesOfEveryKind(LongChecks.areOn ? .max : 1) where page != "404.html" {
                    let visit = try await tab.visit(site.address(page), within: site.root) { tab in
                        let document = try await tab.pdf()
                        #expect(document.count > 1000, "\(page)")
                        for word in ["/JavaScript", "/JS ", "/URI (javascript:", "/Launch"] {
                            #expect(document.range(of: Data(word.utf8)) == nil, "\(word) in \(page)")
                        }
                    }
                    #expect(visit.faults.isEmpty, "\(page)")
                }
                #expect(tab.caught.isEmpty)
            }
        }

        @Test func `Feeds, pictures and data that are opened as pages run nothing`() async throws {
            let site = try await BrowserSession.hostileFields().texts
            let server = try LoopbackServer(folder: site.output, prefix: "")
            defer { server.stop() }
            let endings = ["xml", "json", "geojson", "webmanifest", "svg", "csv", "ics", "bib", "txt"]
            let files = TemporaryPath.files(below: site.output).filter { file in
                endings.contains { file.hasSuffix(".\($0)") }
            }
            var counts: [String: Int] = [:]
            try await WatchedTab.with(ignoresPolicy: true) { tab in
                for file in files {
                    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
                    let ending = String(file.split(separator: ".").last ?? "")
                    counts[folder + ending, default: 0] += 1
                    // There is a feed for each record.
                    guard LongChecks.areOn || counts[folder + ending]! <= 6 else { continue }
                    // From a disk a browser saves what it does not know.
                    let isKnown = ["xml", "json", "svg", "txt"].contains(ending)
                    for root in isKnown ? [site.root, server.root] : [server.root] {
                        let visit = try await tab.visit(document: root + file, within: root)
                        #expect(visit.faults.isEmpty, "\(root == site.root) \(file)")
                    }
                }
                #expect(tab.caught.isEmpty)
            }
            #expect(counts.count > 8, "\(counts)")
        }

        @Test func `Hostile words of the interface and settings of the site are text`() async throws {
            let names = HostileVector.all.filter { $0.isText && !$0.text.contains { "{|\n\r".contains($0) } }
            let count = LongChecks.areOn ? names.count : 4
            for set in (0..<count).filter(LongChecks.isInSlice) {
                let first = set * names.count / count
                let files = try Self.words { names[($0 + first) % names.count].text }
                let settings = HostileContent.files(sets: 1) { _, path, form in
                    guard path.hasPrefix("site/") else { return form == .held ? ["https://example.org/"] : ["words"] }
                    return [names[(path.utf8.count * 31 + first) % names.count].text]
                }
                let site = try await BuiltSite.build(files: files + settings)
                defer { site.remove() }
                try await WatchedTab.with(ignoresPolicy: true) { tab in
                    for page in site.pagesOfEveryKind(1) where page != "404.html" {
                        let visit = try await tab.visit(site.address(page), within: site.root)
                        #expect(visit.faults.isEmpty, "\(page)")
                    }
                    #expect(tab.caught.isEmpty)
                }
            }
        }

        /// The words of the interface, each with a text before it.
        private static func words(_ text: (Int) -> String) throws -> [(path: String, text: String)] {
            let path = "Templates/strings/en.yaml"
            let lines = try String(contentsOfFile: "\(Repository.path)/\(path)", encoding: .utf8).split(separator: "\n")
            let words = lines.enumerated().map { number, line in
                guard !line.hasPrefix("#"), !line.hasPrefix(" "), let colon = line.firstRange(of: ": ") else {
                    return String(line)
                }
                let word = line[colon.upperBound...]
                let hostile = HostileRecord.line(.string(text(number) + " ")).dropLast()
                let isQuoted = word.first == "\"" && word.last == "\""
                return String(line[..<colon.upperBound]) + hostile
                    + (isQuoted ? word.dropFirst() : HostileRecord.line(.string(String(word))).dropFirst())
            }
            return [(path, words.joined(separator: "\n") + "\n")]
        }

        private static func encoded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }

        /// Types each text into the box, and counts the answers.
        private static func asking(_ texts: [String]) -> String {
            """
            (async () => {
              const box = document.querySelector('[role=search] input');
              // The search comes when somebody goes to its box.
              box.focus();
              let answered = 0;
              for (const text of \(HostileRecord.line(.array(texts.map { .string($0) })))) {
                const status = document.querySelector('.found [role=status]');
                if (status) status.textContent = '';
                box.value = text;
                box.dispatchEvent(new Event('input', {bubbles: true}));
                for (let tries = 0; tries < 25; tries++) {
                  await new Promise(done => setTimeout(done, 20));
                  if (document.querySelector('.found [role=status]')?.textContent) { answered++; break; }
                }
              }
              return answered;
            })()
            """
        }
    }
}
