import Markdown
import Records
import Reports

extension RecordEncoder {
    func members(of campaign: Campaign, into writer: inout JSONWriter) {
        begin(campaign.header, into: &writer)
        writer.text("title", campaign.title.value)
        if campaign.kind != .campaign { writer.text("kind", campaign.kind.rawValue) }
        dates("date", campaign.date, into: &writer)
        references("actors", campaign.actors, into: &writer)
        writer.text("starts_with", ifAny: campaign.startsWith?.id)
        prose("summary", campaign.summary, in: campaign.header, into: &writer)
        common(campaign.header, body: campaign.body, into: &writer)
    }

    func members(of brief: Brief, into writer: inout JSONWriter) {
        begin(brief.header, into: &writer)
        writer.text("title", brief.title.value)
        writer.text("date", brief.date.value.text)
        writer.texts("authors", brief.authors)
        writer.text("kind", ifAny: brief.kind?.rawValue)
        let covers = brief.covers
        if covers.period != nil || !covers.places.isEmpty || !covers.actors.isEmpty {
            writer.object("covers") { writer in
                date("period", covers.period, into: &writer)
                references("places", covers.places, into: &writer)
                references("actors", covers.actors, into: &writer)
            }
        }
        let points = brief.keyPoints.map { markdown($0, in: brief.header) }.filter { !$0.isEmpty }
        if !points.isEmpty { writer.array("key_points") { writer in for point in points { writer.text(nil, point) } } }
        rows("judgements", brief.judgements, into: &writer) { judgement($0, in: brief.header, into: &$1) }
        prose("summary", brief.summary, in: brief.header, into: &writer)
        common(brief.header, body: brief.body, into: &writer)
    }

    func members(of page: Page, into writer: inout JSONWriter) {
        begin(page.header, into: &writer)
        writer.text("title", page.title.value)
        common(page.header, body: page.body, into: &writer)
    }

    func judgement(_ judgement: Judgement, in header: RecordHeader, into writer: inout JSONWriter) {
        writer.text("id", ifAny: judgement.id?.id)
        let text = markdown(judgement.text, in: header)
        if text.isEmpty { writer.text("text", withheldWord) } else { writer.text("text", text) }
        writer.text("likelihood", ifAny: judgement.likelihood?.id)
        writer.text("confidence", ifAny: judgement.confidence?.rawValue)
        claims("rests_on", judgement.restsOn, into: &writer)
        writer.text("would_change_if", ifAny: judgement.wouldChangeIf)
        row(judgement.row, into: &writer)
    }
}
