import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// An index as a browser reads it: from the bytes of its files.
struct SearchReader {
    /// A result.
    struct Page: Equatable {
        var number: Int
        var title: String
        var route: String
        var line: String
        var names: [String]
        var mark: String
    }

    let files: [(route: Route, bytes: [UInt8])]
    let start: [String: Any]
    private let shards: [String: Any]

    init(_ files: [(route: Route, bytes: [UInt8])]) throws {
        self.files = files
        var shards: [String: Any] = [:]
        for file in files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            let call = try #require(
                text.wholeMatch(of: /sitrepSearch\.add\("([a-z]+(?:-[0-9]+)?)",(.*)\);\n/.dotMatchesNewlines()))
            shards[String(call.1)] = try JSONSerialization.jsonObject(
                with: Data(String(call.2).utf8), options: .fragmentsAllowed)
        }
        self.shards = shards
        start = try #require(shards["index"] as? [String: Any])
    }

    /// The index of a whole site.
    init(_ site: SmallSite) throws {
        let plan = SitePlan.make(site.edition, templates: site.templates).value
        try self.init(SearchDocuments(site.edition).index(of: plan.files).files(texts: []))
    }

    var text: String { files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined() }

    /// All words, in the order of the shards.
    var words: [String] { wordShards.flatMap { shard in stride(from: 0, to: shard.count, by: 2).map { shard[$0] } } }

    var wordShards: [[String]] {
        let firsts = (start["words"] as? String ?? "").split(separator: " ")
        return firsts.indices.map { shards["words-\($0)"] as? [String] ?? [] }
    }

    func letters(_ length: Int) -> [String] {
        (shards["letters-\(length)"] as? String ?? "").split(separator: " ").map(String.init)
    }

    /// The pages that have a word, with the field that counts.
    func pages(_ word: String) -> [(page: Page, field: SearchIndex.Field)] {
        for shard in wordShards {
            for index in stride(from: 0, to: shard.count, by: 2) where shard[index] == word {
                return decoded(shard[index + 1]).map { (page($0.page), $0.field) }
            }
        }
        return []
    }

    func titles(_ word: String) -> [String] { pages(word).map(\.page.title) }

    func page(_ number: Int) -> Page {
        let perShard = start["pagesPerShard"] as? Int ?? 1
        let shard = shards["pages-\(number / perShard)"] as? [[String]] ?? []
        let row = shard[number % perShard]
        func value(_ index: Int) -> String { index < row.count ? row[index] : "" }
        return Page(
            number: number, title: value(0), route: value(1), line: value(2),
            names: value(3).split(separator: "\n").map(String.init), mark: value(4))
    }

    private func decoded(_ postings: String) -> [(page: Int, field: SearchIndex.Field)] {
        var found: [(page: Int, field: SearchIndex.Field)] = []
        var page = -1
        var value = 0
        var shift = 0
        for byte in postings.utf8 {
            let digit = SearchIndex.digits.firstIndex(of: byte)!
            value += (digit & 31) << shift
            shift += 5
            guard digit & 32 == 0 else { continue }
            page += value >> 2 + 1
            found.append((page, SearchIndex.Field(rawValue: value & 3)!))
            value = 0
            shift = 0
        }
        return found
    }
}
