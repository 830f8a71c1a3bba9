import Templating

/// A claim, as templates see it.
struct ClaimView: TemplateView {
    var id: String
    var record: RefView?
    var text: String
    var lang: String?
    var by: RefView
    var via: String?
    var made: DateTextView?
    var after: String?
    var about: String?
    var stance: TermView
    var stake: String?
    var hearsay = false
    var quote: QuoteView?
    var scare: String?
    var origin: String?
    var letter: TermView?
    var credibility: TermView?
    var standing: TermView
    var standingNote: String?
    var links: [ClaimLinkView] = []
    var cites: [CiteView] = []
    var replies: RepliesView?

    static let shape: Shape<ClaimView> = Shape(
        "claim",
        [
            .text("id", "Anchor is claim.ID") { $0.id },
            .optionalRecord("record", "Where it was made, on an actor's or a source's page", RefView.shape) {
                $0.record
            },
            .text("text", "Text") { $0.text },
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .record("by", "By", RefView.shape) { $0.by },
            .optionalText("via", "Via") { $0.via },
            .optionalRecord("made", "Made", DateTextView.shape) { $0.made },
            .optionalText("after", "Hours after …") { $0.after },
            .optionalText("about", "The field or record it is about") { $0.about },
            .record(
                "stance", "Asserts · denies · doubts · confirms · retracts · could-not-verify · condemns",
                TermView.shape
            ) { $0.stance },
            .optionalText("stake", "Party, adversary") { $0.stake },
            .flag("hearsay", "Hearsay") { $0.hearsay },
            .optionalRecord("quote", "Quote", QuoteView.shape) { $0.quote },
            .optionalText("scare", "The source puts \"shootout\" in quotation marks") { $0.scare },
            .optionalText("origin", "CTD; 8 sources repeat it") { $0.origin },
            .optionalRecord("letter", "Reliability of who says so", TermView.shape) { $0.letter },
            .optionalRecord("credibility", "1–6", TermView.shape) { $0.credibility },
            .record(
                "standing", "Single-origin · corroborated · contradicted · denied · could-not-verify · superseded",
                TermView.shape
            ) { $0.standing },
            .optionalText("standingNote", "State sources only") { $0.standingNote },
            .list("links", "Links", ClaimLinkView.shape) { $0.links },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
            .optionalRecord("replies", "What those it is about say to it", RepliesView.shape) { $0.replies },
        ])
}
