/// One article, broadcast or report that a row of UCDP GED cites.
struct UCDPCitation {
    /// Empty for free text, which names publisher, date and title in no fixed way.
    var publisher: [UInt8]
    /// As written: `yyyy-mm-dd`, or empty. Never corrected here, as the id is made of it.
    var date: [UInt8]
    /// The headline, or the whole of a free text.
    var title: [UInt8]
    var isFreeText: Bool

    /// The id of the source record, made of all that the row says of it.
    var sourceID: String {
        let kind: [UInt8] = isFreeText ? Array("text".utf8) : []
        let digest = StableID.digest([publisher, date, title, kind])
        if isFreeText { return StableID.make("ucdp-text", slug: StableID.slug(title, limit: 32), digest: digest) }
        let slug = StableID.slug(publisher + [0x20] + date, limit: 44)
        return StableID.make("ucdp-src", slug: slug, digest: digest)
    }

    /// The citations of one row, each once, in the order of the row.
    ///
    /// `source_article` is a list inside a cell, `"Office,yyyy-mm-dd,headline";"Office,…"`, and counts right in every row
    /// measured; the three lists joined by `;` do not, as headlines hold semicolons. So the first is read, and the lists
    /// only where it is damaged. Rows coded before 2013 have free text there (`number_of_sources` is -1): it becomes one
    /// citation whole, since its line breaks and slashes divide agencies in one row and a sentence in the next.
    static func read(
        count: [UInt8], article: ArraySlice<UInt8>, offices: ArraySlice<UInt8>, dates: ArraySlice<UInt8>,
        headlines: ArraySlice<UInt8>
    ) -> (citations: [UCDPCitation], countDiffers: Bool) {
        let stated = Int(String(decoding: count, as: UTF8.self)) ?? -1
        var found = items(of: article) ?? []
        if found.isEmpty || (stated >= 0 && found.count != stated) {
            let joined = lists(
                offices: offices, dates: dates, headlines: headlines, hasArticle: !CellText.trimmed(article).isEmpty)
            if !joined.isEmpty, found.isEmpty || joined.count == stated { found = joined }
        }
        if found.isEmpty {
            let text = CellText.oneLine(article, joint: " / ")
            if !text.isEmpty { found = [UCDPCitation(publisher: [], date: [], title: text, isFreeText: true)] }
        }
        return (found, stated >= 0 && stated != found.count)
    }

    /// The items of the list in `source_article`; nothing if it is not one, or if one item has not the form.
    private static func items(of article: ArraySlice<UInt8>) -> [UCDPCitation]? {
        let cell = CellText.trimmed(article)
        let quote = UInt8(ascii: "\"")
        guard cell.count > 2, cell.first == quote, cell.last == quote else { return nil }
        let list = cell.dropFirst().dropLast()
        var citations: [UCDPCitation] = []
        var start = list.startIndex
        var index = start
        while true {
            let isEnd = index >= list.endIndex
            let isBreak =
                !isEnd && list[index] == quote && index + 2 < list.endIndex
                && list[index + 1] == UInt8(ascii: ";") && list[index + 2] == quote
            if isEnd || isBreak {
                guard let citation = item(list[start..<min(index, list.endIndex)]) else { return nil }
                citations.append(citation)
                if isEnd { return citations }
                index += 3
                start = index
            } else {
                index += 1
            }
        }
    }

    /// `Office,yyyy-mm-dd,headline`. The office ends at the first comma that a date follows, or at the first comma if the
    /// date is empty: offices hold commas now and then, headlines always may.
    private static func item(_ text: ArraySlice<UInt8>) -> UCDPCitation? {
        let comma = UInt8(ascii: ",")
        for index in text.indices where text[index] == comma {
            let rest = text[(index + 1)...]
            let isDated = CivilDay.hasShape(rest.prefix(10)) && (rest.count == 10 || rest[index + 11] == comma)
            guard isDated || rest.first == comma else { continue }
            return UCDPCitation(
                publisher: CellText.oneLine(text[..<index]),
                date: isDated ? Array(rest.prefix(10)) : [],
                title: CellText.oneLine(rest.dropFirst(isDated ? 11 : 1)), isFreeText: false)
        }
        return nil
    }

    /// The lists joined by `;`, if their lengths agree. Where only the headlines differ, as one holds a semicolon, the
    /// whole text of `source_article` says more; if that is empty, publishers and dates are taken without headlines.
    private static func lists(
        offices: ArraySlice<UInt8>, dates: ArraySlice<UInt8>, headlines: ArraySlice<UInt8>,
        hasArticle: Bool
    ) -> [UCDPCitation] {
        func parts(_ cell: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
            let cell = CellText.trimmed(cell)
            return cell.isEmpty
                ? [] : cell.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(CellText.trimmed)
        }
        let offices = parts(offices)
        let dates = parts(dates)
        let titles = offices.count == 1 ? [headlines] : parts(headlines)
        guard !offices.isEmpty, dates.count == offices.count, titles.count == offices.count || !hasArticle else {
            return []
        }
        return offices.indices.map { index in
            UCDPCitation(
                publisher: CellText.oneLine(offices[index]), date: Array(dates[index]),
                title: titles.count == offices.count ? CellText.oneLine(titles[index]) : [], isFreeText: false)
        }
    }
}
