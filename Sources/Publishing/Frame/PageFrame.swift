import Templating

/// What every page has around its content: the site, the page's head, navigation, interface words.
struct PageFrame {
    var root: TemplateURL
    var site: TemplateRecord
    var head: HeadView
    var nav: TemplateRecord?
    var breadcrumbs: NavView?
    /// What the page lists, as a table.
    var download: DownloadView?
    var words: Words
    /// The steps of the breadcrumbs, from the start page to the page's parent.
    var trail: [(title: String, route: Route)] = []
    /// Heading and description as they may stand outside the page: without the name of a guarded person.
    var publicTitle = ""
    var publicDescription: String?
}

/// A view that is a whole page. Its shape begins with ``SitePage/frameFields(words:)``.
protocol SitePage: TemplateView, SendableMetatype {
    /// The template that shows it, without its ending.
    static var template: String { get }
    var frame: PageFrame { get set }
}

extension SitePage {
    /// The fields of the frame. The words are not among them: their keys are those of the file of words, so they are
    /// joined when a site's templates are compiled (``PageShape``).
    static var frameFields: [ShapeField<Self>] {
        [
            .url("root", "The way to the site's root, for assets") { $0.frame.root },
            .prepared("site", "The site", SiteView.shape.context) { $0.frame.site },
            .record("page", "This page's head", HeadView.shape) { $0.frame.head },
            .optionalPrepared("nav", "Main navigation", NavView.shape.context) { $0.frame.nav },
            .optionalRecord("breadcrumbs", "From the start page to this page's parent", NavView.shape) {
                $0.frame.breadcrumbs
            },
            .optionalRecord("download", "What the page lists, as a table", DownloadView.shape) { $0.frame.download },
        ]
    }

    /// The context that the page's template is compiled against: the page's own fields and the words.
    static func context(with words: Words) -> ContextShape {
        let own = shape.context
        return ContextShape(own.name, own.fields + [.init("w", .record(words.shape), summary: "Interface words")])
    }

    /// The values of the context, in its order.
    var recordWithWords: TemplateRecord { templateRecord(and: frame.words.record) }
}
