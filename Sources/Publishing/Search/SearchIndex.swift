/// The index that readers' browsers search: for each word the pages that have it, and for each page its title, its route
/// and a line about it.
///
/// A browser must not load it whole: on a site of 6,000 incidents it is two megabytes. So it is cut into shards, which are
/// scripts because pages opened from a disk may load nothing else (``files(words:)``). A page is a number, and pages
/// are numbered as equals are shown, by kind and then newest first, so that the numbers of a word's pages, written as
/// their distances, are both short and in order.
struct SearchIndex {
    /// Where on a page a word stands. The lower the number, the more it counts.
    enum Field: Int {
        case title, names, facets, text
    }

    /// A word's pages: distances between their numbers with the field that counts most, as base-64 digits, low ones
    /// first, 32 added where more follow.
    struct Postings {
        private(set) var digits: [UInt8] = []
        private var last: Int32 = -1

        /// Adds a page; the first field that a page is added with counts.
        mutating func add(_ page: Int, _ field: Field) -> Bool {
            guard last < Int32(page) else { return false }
            var rest = (page - Int(last) - 1) << 2 | field.rawValue
            last = Int32(page)
            while rest >= 32 {
                digits.append(SearchIndex.digits[rest & 31 | 32])
                rest >>= 5
            }
            digits.append(SearchIndex.digits[rest])
            return true
        }
    }

    static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// How many pages a shard of them holds, and about how many bytes one of words: small, since a question asks for a
    /// few of each.
    static let pagesPerShard = 100
    static let wordShardSize = 6_000
    /// How many different words of a page's running text are searched.
    static let textLimit = 400

    private(set) var words = SearchWords()
    /// By the word's number.
    private(set) var postings: [Postings] = []
    /// Finished shards of pages.
    private(set) var pageShards: [[UInt8]] = []
    /// How many different words each page's title has, as one digit.
    private(set) var titleLengths: [UInt8] = []
    /// The kinds in order, with the number of the first page of each.
    private(set) var kinds: [(kind: SearchDocument.Kind, first: Int)] = []
    /// Words that lead nowhere but where a title or a name has them.
    private var hidden: Set<Int> = []
    /// The words of texts that many pages have: titles, places, kinds.
    private var known: [String: [Int]] = [:]

    var pageCount: Int { titleLengths.count }

    /// - Parameters:
    ///   - names: those of people whom nothing may suggest: their words lead nowhere.
    ///   - shown: the names of others, whose words lead to them all the same.
    init(hidden names: [String], shown: [String]) {
        guard !names.isEmpty else { return }
        var allowed: Set<Int> = []
        for name in shown { words.take(apart: name) { allowed.insert($0) } }
        for name in names {
            // A label such as "a second man" names nobody: what begins in small letters is a word like any other.
            for part in name.split(whereSeparator: \.isWhitespace) where !(part.first?.isLowercase ?? true) {
                hidden.formUnion(words.take(apart: String(part)).filter { !allowed.contains($0) })
            }
        }
    }

    /// Adds a page. Pages come in the order of ``SearchDocument/Kind``, and within a kind newest first.
    mutating func add(_ document: SearchDocument) {
        let page = pageCount
        if kinds.last?.kind != document.kind { kinds.append((document.kind, page)) }
        var length = 0
        for word in numbers(of: document.title) { length += add(word, page, .title) ? 1 : 0 }
        titleLengths.append(Self.digits[min(length, 63)])
        for name in document.names { for word in numbers(of: name) { _ = add(word, page, .names) } }
        for facet in document.facets {
            for word in numbers(of: facet) where !hidden.contains(word) { _ = add(word, page, .facets) }
        }
        addTexts(of: document, page)
        if page % Self.pagesPerShard == 0 { pageShards.append([]) }
        Self.write(document, into: &pageShards[pageShards.count - 1])
    }

    private mutating func addTexts(of document: SearchDocument, _ page: Int) {
        var count = 0
        for text in document.texts {
            guard count < Self.textLimit else { return }
            for word in words.take(apart: text) where count < Self.textLimit && !hidden.contains(word) {
                count += add(word, page, .text) ? 1 : 0
            }
        }
    }

    private mutating func add(_ word: Int, _ page: Int, _ field: Field) -> Bool {
        while postings.count <= word { postings.append(Postings()) }
        return postings[word].add(page, field)
    }

    private mutating func numbers(of text: String) -> [Int] {
        if let numbers = known[text] { return numbers }
        let numbers = words.take(apart: text)
        known[text] = numbers
        return numbers
    }

    /// A page in its shard: title, route without its ending, line, names, mark, language; empty ends are left out.
    private static func write(_ document: SearchDocument, into shard: inout [UInt8]) {
        let values = [
            document.title, String(document.route.path.dropLast(".html".count)), document.line.joined(separator: " · "),
            document.names.joined(separator: "\n"), document.mark ?? "", document.language ?? "",
        ]
        let count = 1 + (values.lastIndex { !$0.isEmpty } ?? 0)
        shard.write(shard.isEmpty ? "[" : ",\n[")
        for (index, value) in values.prefix(count).enumerated() {
            if index > 0 { shard.append(UInt8(ascii: ",")) }
            shard.writeJSON(value)
        }
        shard.append(UInt8(ascii: "]"))
    }
}
