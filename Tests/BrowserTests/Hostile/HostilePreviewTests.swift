import Foundation
import TestSupport
import Testing

extension BrowserTests {
    /// The pages that a preview makes itself quote what authors mistyped: names of files, keys, values, lines of text.
    @Suite struct HostilePreviewTests {
        private static let overlay = "document.querySelector('[data-sitrep-preview]')?.shadowRoot"

        /// Records of which most are refused, each with its vector in another place.
        private static let attempts: [HostileAttempt] = {
            let all = HostileAttempt.all()
            let step = LongChecks.areOn ? 5 : 40
            return all.enumerated().filter { $0.offset % step == 0 }.map(\.element)
        }()

        @Test func `Hostile mistakes of a site that was never shown are text on the page that lists them`() async throws
        {
            let files = HostileContent.files + Self.attempts.flatMap(\.files)
            try await LivePreview.with(files: files) { preview in
                try await WatchedTab.with(ignoresPolicy: true) { tab in
                    let visit = try await tab.visit(preview.root, within: preview.root) { tab in
                        let text: String = try await tab.evaluate("document.querySelector('main > pre').textContent")
                        #expect(text.contains("<script>") && text.contains("alert("), "\(text.prefix(300))")
                        // The page says by itself what is wrong: there is nothing to lay over it.
                        #expect(try await tab.evaluate("!\(Self.overlay)"))
                    }
                    // The status says that there is no site yet, and a mark of the page tells its script.
                    let isExpected = { (fault: String) in
                        fault.contains("503") || fault.contains("attribute data-sitrep-problems in <html")
                    }
                    #expect(visit.faults.filter { !isExpected($0) }.isEmpty)
                    #expect(visit.shown.count > 5, "\(visit.shown)")
                    #expect(tab.caught.isEmpty)
                }
            }
        }

        @Test func `Hostile mistakes are text in the overlay`() async throws {
            try await LivePreview.with(files: HostileContent.files) { preview in
                try await WatchedTab.with(ignoresPolicy: true) { tab in
                    try await tab.tab.open(preview.root + "incidents/hostile-incident.html")
                    var shown: Set<String> = []
                    for (number, round) in Self.rounds.enumerated() {
                        try Self.exchange(round, number, in: preview)
                        try await tab.tab.wait(
                            until: "\(Self.overlay)?.querySelector('.panel')?.textContent.includes('round \(number) ')",
                            "the overlay of round \(number)", within: .seconds(60))
                        let found: Found = try await tab.tab.evaluate(Self.look)
                        #expect(found.made.isEmpty)
                        shown.formUnion(found.marked)
                    }
                    #expect(shown.contains { $0.contains("<") } && shown.contains { $0.contains("alert(") }, "\(shown)")
                    // The overlay closes, opens and closes as with any other text.
                    try await tab.tab.press(.escape)
                    #expect(try await tab.tab.evaluate("!!\(Self.overlay).querySelector('.badge')"))
                    let activity = try await tab.tab.activity()
                    #expect(activity.told.isEmpty && activity.dialogs.isEmpty && tab.caught.isEmpty, "\(activity.told)")
                    #expect(activity.requests(outside: preview.root).isEmpty)
                }
            }
        }

        @Test func `A hostile address that leads nowhere is text`() async throws {
            let vectors = HostileVector.all.enumerated().filter { LongChecks.areOn || $0.offset % 24 == 0 }
            try await LivePreview.with(files: HostileContent.files) { preview in
                try await WatchedTab.with(ignoresPolicy: true) { tab in
                    for (number, vector) in vectors {
                        let name = vector.text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                        let address =
                            preview.root + ["", "incidents/", "incidents/hostile-incident"][number % 3] + name
                        let visit = try await tab.visit(address, within: preview.root)
                        // That there is nothing is what the browser says of it too.
                        let faults = visit.faults.filter { !$0.contains("404") && !$0.contains("400") }
                        #expect(faults.isEmpty, "\(vector)")
                    }
                    #expect(tab.caught.isEmpty)
                }
            }
        }

        /// The overlay lists 50 mistakes, and a record may have more than one.
        private static var rounds: [[HostileAttempt]] {
            stride(from: 0, to: attempts.count, by: 25).map { Array(attempts[$0...].prefix(25)) }
        }

        /// Takes one round's records out of the preview's content, and puts the next there, with a mistake of its own that
        /// is the first to be listed.
        private static func exchange(_ round: [HostileAttempt], _ number: Int, in preview: LivePreview) throws {
            if number > 0 {
                for path in Set(rounds[number - 1].flatMap(\.files).map(\.path)) {
                    // A name with slashes in it made folders.
                    let parts = path.split(separator: "/", omittingEmptySubsequences: false).prefix(3)
                    try? FileManager.default.removeItem(atPath: "\(preview.folder)/\(parts.joined(separator: "/"))")
                }
            }
            try BuiltSite.write(round.flatMap(\.files), to: preview.folder)
            try preview.save("Content/actors/a.yaml", "\"round \(number) <script>alert(1)</script>\": 1\nname: A\n")
        }

        private struct Found: Decodable, Sendable {
            var made: [String]
            var marked: [String]
        }

        /// What is in the overlay that its script does not make, and which texts it marks.
        private static let look = """
            (() => {
              const root = \(overlay);
              const elements = new Set(['section', 'header', 'strong', 'span', 'button', 'ol', 'ul', 'li', 'p', 'code', 'pre',
                'mark', 'link']);
              const attributes = new Set(['class', 'role', 'aria-label', 'type', 'title', 'rel', 'href']);
              const all = [...root.querySelectorAll('*')];
              for (const element of all)
                for (const event of ['mouseover', 'focus', 'error', 'toggle']) element.dispatchEvent(new Event(event));
              return {
                made: all.filter(element => !elements.has(element.localName)
                  || [...element.attributes].some(({name}) => !attributes.has(name)))
                  .map(element => element.outerHTML.slice(0, 160)),
                marked: [...root.querySelectorAll('pre, .summary')].map(element => element.textContent),
              };
            })()
            """
    }
}
