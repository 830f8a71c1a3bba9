import Reports

/// The page of what there is to download.
extension PageBuilder {
    mutating func dataPage() -> DataPage {
        var page = DataPage(
            frame: frame(
                kind: "data", heading: words["navData"],
                description: words.filled("dataDescription", ("site", report.site.title)), section: .data))
        page.intro = words["dataIntro"]
        for file in edition.dataFiles {
            let subject = file.subject.rawValue
            if page.groups.last?.code != subject {
                page.groups.append(
                    DataGroupView(
                        code: subject, label: words["data", subject], description: words["dataOf", subject]))
            }
            page.groups[page.groups.count - 1].files.append(
                DataFileView(
                    href: link(file.route), name: String(file.route.path.dropFirst("data/".count)),
                    format: file.format.name,
                    description: words["dataFormatFor", file.format.rawValue],
                    size: size(edition.size(of: file))))
        }
        page.feeds = ([.site, .changes] + edition.feedSubjects.filter(\.isOfList)).map { subject in
            FeedRowView(
                title: edition.title(of: subject),
                formats: edition.feedFormats.map { format in
                    NavItemView(label: format.name, href: link(edition.route(of: Feed(subject, format))))
                })
        }
        return page
    }

    /// "812 bytes", "24 kB", "3.1 MB": in powers of ten (ISO 80000-13), rounded up, as nobody is to wait longer than they
    /// were told.
    private func size(_ bytes: Int) -> String {
        if bytes < 1000 { return words.counted("sizeBytes", bytes) }
        if bytes < 1_000_000 { return words.counted("sizeKilobytes", (bytes + 999) / 1000) }
        let tenths = (bytes + 99_999) / 100_000
        return words.filled("sizeMegabytes", ("n", "\(tenths / 10).\(tenths % 10)"))
    }
}

extension Feed.Subject {
    /// Whether there are so few of the kind that all are listed. Actors and places name theirs on their own pages.
    fileprivate var isOfList: Bool {
        switch self {
        case .campaign, .kind: true
        case .site, .changes, .actor, .place: false
        }
    }
}
