import History
import Reports
import Templating

/// What is made for the first page that needs it, and kept: a preview shows few pages of many, and is to show them soon.
extension Edition {
    struct Made: Sendable {
        let maps = Once<SiteMaps>()
        let frames = Once<FrameLibrary>()
        let timeline = Once<TimelineDivision>()
        let timelineItems = Once<[TimelineDrawing.Item?]>()
        let divisions = Once<[RecordKey: YearDivision]>()
        let rests = Once<[[SourceRest]]>()
        let restCounts = Once<[[RecordType: Int]]>()
        let disputes = Once<[DisputeEntry]>()
        let disputeParts = Once<[Range<Int>]>()
        let singleOrigins = Once<[SingleOriginEntry]>()
        let unknowns = Once<[UnknownEntry]>()
        let placeTree = Once<PlaceTree>()
        let lines = Once<[IncidentLine]>()
        let originIndex = Once<OriginIndex>()
        let incidentTable = Once<IncidentTable?>()
        let searchFiles = Once<[(route: Route, bytes: [UInt8])]>()
        let locators = Once<[MapPoint: TemplateRecord]>()
        let sourceOrder = Once<[Int]>()
        let sharedTitles = Once<Set<String>>()
        let actorIndex = Once<ActorIndex>()
        let casualtyDivision = Once<CasualtyDivision>()
        let standingRanges = Once<StandingRanges>()
        let linkedData = Once<LinkedDataLibrary>()
        let feedNews = Once<[FeedNews]>()
        let feedRanks = Once<[Int?]>()
        let feedSubjects = Once<[Feed.Subject]>()
        let hasFeed = Once<Set<Feed.Subject>>()
        let dataFiles = Once<[DataFile]>()
        let dataSizes = Once<DataSizes>()
        let guardedNames = Once<[String]>()
        let nameAuthority = Once<String>()
        let offersIncidentTable = Once<Bool>()
        let countryCodes = Once<CountryCodes>()
        let history = Once<SiteHistory>()
        let recordedMonths = Once<RecordedMonths>()
        let recordingDates = Once<[DateTextView]>()
        let graphicFiles = Once<Set<String>>()
    }

    /// Where everything is, and the base maps.
    var maps: SiteMaps { made.maps.value { SiteMaps(report, baseMap: assets.baseMap) } }

    var frames: FrameLibrary {
        made.frames.value {
            FrameLibrary(
                report, words: words, assets: assets, hasMap: !maps.isEmpty, hasData: !dataFiles.isEmpty,
                asOf: asOf.map { words.filled("asItStood", ("date", EventDate($0).phrase(in: dates))) })
        }
    }

    /// What there is to tell of earlier versions.
    var history: SiteHistory { made.history.value { SiteHistory(self) } }

    var recordedMonths: RecordedMonths { made.recordedMonths.value { RecordedMonths(history) } }

    /// The day of each recording, which most pages name.
    var recordingDates: [DateTextView] {
        made.recordingDates.value { ledger.recordings.map { date(EventDate($0.moment.day)) } }
    }

    var timeline: TimelineDivision { made.timeline.value { TimelineDivision(report) } }

    /// How each incident is drawn; nil for one without a date.
    var timelineItems: [TimelineDrawing.Item?] {
        made.timelineItems.value {
            report.incidents.indices.map { index in
                report.incidentFacts[index].date.map { date in
                    TimelineDrawing.Item(mark: TimelineMark(date), lane: TimelineLane(report.incidents[index]))
                }
            }
        }
    }

    /// The lists of incidents that are divided by year, by the record whose they are.
    var divisions: [RecordKey: YearDivision] {
        made.divisions.value { Self.divisions(report, involvements: involvements) }
    }

    /// What rests on each source, in the order of its page.
    var rests: [[SourceRest]] {
        made.rests.value { report.sources.indices.map { SourceRest.all(on: $0, in: report) } }
    }

    /// How many records of each type rest on each source; a data set's are counted once, and not on each part.
    var restCounts: [[RecordType: Int]] {
        made.restCounts.value {
            report.sourceFacts.map { facts in
                facts.records.reduce(into: [:]) { counts, key in counts[key.type, default: 0] += 1 }
            }
        }
    }

    var disputes: [DisputeEntry] { made.disputes.value { Self.disputes(report) } }

    /// The parts in which the page of disputes is divided, as ranges of ``disputes``; at least one.
    var disputeParts: [Range<Int>] { made.disputeParts.value { Self.parts(of: disputes, report) } }

    var singleOrigins: [SingleOriginEntry] { made.singleOrigins.value { Self.singleOrigins(report) } }

    var unknowns: [UnknownEntry] { made.unknowns.value { Self.unknowns(report) { isViolent[$0] } } }

    var placeTree: PlaceTree { made.placeTree.value { PlaceTree(report) } }

    /// Makes what decides which pages there are, each by a call of its own: for threads to divide. Those that take long
    /// come first.
    package var planningPreparations: [@Sendable () -> Void] {
        [
            { _ = self.maps }, { _ = self.history }, { _ = self.unknowns }, { _ = self.originIndex },
            { _ = self.divisions },
            { _ = self.rests }, { _ = self.timeline }, { _ = self.disputeParts },
        ]
    }

    /// What lists say of each incident.
    var lines: [IncidentLine] {
        made.lines.value {
            let builder = PageBuilder(self, route: .home)
            return report.incidents.indices.map { builder.line(incident: $0) }
        }
    }

    /// What rests on a single origin, by origin, in the parts of its page.
    var originIndex: OriginIndex {
        made.originIndex.value {
            let builder = PageBuilder(self, route: .home)
            return OriginIndex(singleOrigins, pageSize: report.site.pageSize) { builder.name($0) }
        }
    }

    /// The incidents as data for the filter of the timeline; nil where the theme has no script for it.
    var incidentTable: IncidentTable? {
        made.incidentTable.value { hasIncidentTable ? IncidentTable(self) : nil }
    }

    var hasIncidentTable: Bool { assets.script("timeline") != nil && !report.incidents.isEmpty }

    /// The index that the theme's script of that name searches, over the pages among these files.
    func searchFiles(over files: [SiteFile]) -> [(route: Route, bytes: [UInt8])] {
        made.searchFiles.value {
            guard assets.script("search") != nil else { return [] }
            return SearchDocuments(self).index(of: files).files(texts: words.texts(of: "search"))
        }
    }

    /// The small map of each point that pages of places and incidents show, made once for all that share it.
    var locators: [MapPoint: TemplateRecord] {
        made.locators.value { PageBuilder(self, route: Route("places/place.html")).locators() }
    }

    /// The sources as their list has them: by publisher, then date.
    var sourceOrder: [Int] { made.sourceOrder.value { Self.sourceOrder(report, titles: sourceTitles) } }

    /// Titles that several records have, which an id must tell apart.
    var sharedTitles: Set<String> {
        made.sharedTitles.value { Self.sharedTitles(report, sourceTitles: sourceTitles, words: words) }
    }

    var actorIndex: ActorIndex { made.actorIndex.value { ActorIndex(report) } }

    var casualtyDivision: CasualtyDivision { made.casualtyDivision.value { CasualtyDivision(report) } }

    var standingRanges: StandingRanges { made.standingRanges.value { StandingRanges(report) } }

    /// Data for machines that pages share.
    var linkedData: LinkedDataLibrary { made.linkedData.value { LinkedDataLibrary(report) } }
}
