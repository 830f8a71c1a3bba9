import Foundation
import TestSupport
import Testing

extension BrowserTests {
    /// The files beside the pages keep their forms, whatever stands in the records: no line, cell, entry or rule is made by
    /// a text.
    @Suite struct HostileFileTests {
        @Test func `Every script of the site can be read, and the data in it is data`() async throws {
            let site = try await BrowserSession.hostileFields().texts
            let server = try LoopbackServer(folder: site.output, prefix: "/a/b")
            defer { server.stop() }
            let scripts = TemporaryPath.files(below: site.output).filter { $0.hasSuffix(".js") }
            #expect(scripts.count > 8)
            try await WatchedTab.with(ignoresPolicy: true) { tab in
                let visit = try await tab.visit(server.root + "search.html", within: server.root) { tab in
                    let broken: [String] = try await tab.evaluate(
                        """
                        (async () => {
                          const broken = [];
                          for (const script of \(HostileRecord.line(.array(scripts.map { .string($0) })))) {
                            const text = await (await fetch(script)).text();
                            try { new Function(text) } catch (error) { broken.push(`${script}: ${error}`) }
                          }
                          return broken;
                        })()
                        """)
                    #expect(broken.isEmpty)
                }
                #expect(visit.faults.isEmpty)
            }
        }

        @Test func `No cell of a table is run, and no row has another's cells`() async throws {
            let site = try await BrowserSession.hostileFields().texts
            let tables = TemporaryPath.files(below: site.output).filter { $0.hasSuffix(".csv") }
            #expect(tables.count > 8)
            var marked = 0
            for table in tables {
                let rows = CSVText.records(site.bytes(table))
                for row in rows {
                    #expect(row.count == rows[0].count, "\(table)")
                    for cell in row
                    where cell.unicodeScalars.first.map({ "=+-@\t\r\n\u{FF1D}".unicodeScalars.contains($0) }) == true {
                        #expect(Double(cell) != nil, "\(table): \(cell)")
                    }
                    marked += row.count { $0.hasPrefix("'=") || $0.hasPrefix("'@") }
                }
                // A program that cuts at semicolons and lines, whatever the quotation marks say.
                let cuts = String(decoding: site.bytes(table), as: UTF8.self).split { ";\n\r\r\n\t".contains($0) }
                for cut in cuts where cut.first.map({ "=+@".contains($0) }) == true { Issue.record("\(table): \(cut)") }
            }
            #expect(marked > 10)
        }

        @Test func `A calendar has lines of its own alone, none longer than 75 octets`() async throws {
            let site = try await BrowserSession.hostileFields().texts
            let text = String(decoding: site.bytes("data/incidents.ics"), as: UTF8.self)
            let names: Set<Substring> = [
                "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "DESCRIPTION",
                "X-WR-CALDESC", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "URL", "CATEGORIES",
                "STATUS",
                "SEQUENCE", "X-SITREP-EDTF", "X-SITREP-ID", "X-SITREP-PRECISION", "LAST-MODIFIED", "CREATED", "GEO",
                "TRANSP", "CLASS", "RDATE", "SOURCE", "REFRESH-INTERVAL",
                "COMMENT", "RELATED-TO", "COLOR", "IMAGE", "X-PUBLISHED-TTL",
            ]
            let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
            #expect(lines.count > 50 && lines.last == "")
            for line in lines.dropLast() {
                #expect(line.utf8.count <= 75 && !line.utf8.contains(0x0A) && !line.utf8.contains(0x0D), "\(line)")
                guard line.first != " " else { continue }
                #expect(names.contains(line.prefix { $0 != ":" && $0 != ";" }), "\(line)")
            }
            #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0 == "END:VEVENT" })
            #expect(lines.count { $0.hasPrefix("URL") } == lines.count { $0.hasPrefix("URL:https://example.org/") })
        }

        @Test func `A bibliography has an entry for each source, and no command of TeX but our own`() async throws {
            let site = try await BrowserSession.hostileFields().texts
            let text = String(decoding: site.bytes("data/sources.bib"), as: UTF8.self)
            let commands: Set<String> = [
                "textbackslash", "textbraceleft", "textbraceright", "textasciicircum", "textasciitilde",
            ]
            var depth = 0
            for line in text.split(separator: "\n") {
                for byte in line.utf8 { depth += byte == UInt8(ascii: "{") ? 1 : byte == UInt8(ascii: "}") ? -1 : 0 }
                #expect(depth == (line == "}" ? 0 : 1), "\(line)")
                if line.hasPrefix("@") || line == "}" { continue }
                #expect(line.firstMatch(of: /^ {2}[a-z]+ = \{.*\},$/) != nil, "\(line)")
                for match in line.matches(of: /\\([a-zA-Z]+)/) {
                    #expect(commands.contains(String(match.output.1)), "\(line)")
                }
            }
            let entries = text.matches(of: /(?m)^@[a-z]+\{hostile-source[0-9-]*,$/).count
            #expect(entries == HostileSite.sets.count, "\(entries)")
        }

        @Test func `Files for hosts and robots have rules of our own alone`() async throws {
            let site = try await BrowserSession.hostileFields().texts
            let forms: [(String, Regex<Substring>)] = [
                ("robots.txt", /User-agent: \*|Disallow:|Sitemap: https:\/\/example\.org\/a\/b\/sitemap\.xml|/),
                (
                    ".well-known/security.txt",
                    /Contact: https:\/\/example\.org\/security|Expires: 2027-06-30T[0-9:]+Z|Canonical: https:\/\/example\.org\/[a-z.\/-]+|Preferred-Languages: en|/
                ),
                ("_headers", /\/[a-z0-9.\/*-]*| {2}[A-Z][A-Za-z-]+: [ -~]+/),
                ("sitrep-manifest.txt", /[ -~\t]+/),
            ]
            for (file, form) in forms {
                let lines = String(decoding: site.bytes(file), as: UTF8.self).split(
                    separator: "\n", omittingEmptySubsequences: false)
                #expect(lines.count > 1, "\(file)")
                for line in lines.dropLast() { #expect(line.wholeMatch(of: form) != nil, "\(file): \(line)") }
            }
        }
    }
}
