import Templating

/// The site, as every page shows it.
struct SiteView: TemplateView {
    var title: String
    var language: String
    var dir: String
    var homeHref: TemplateURL?
    var style: TemplateURL
    var script: TemplateURL?
    var icons: IconsView?
    var openSearch: TemplateURL?
    var tlpLabel: String
    var tlpClass: String
    var searchAction: TemplateURL?
    var searchScript: TemplateURL?
    var footer: NavView?
    var notice: String?
    var builtAt: String?
    var asOf: String?

    static let shape: Shape<SiteView> = Shape(
        "site",
        [
            .text("title", "The site's name") { $0.title },
            .text("language", "A BCP 47 tag") { $0.language },
            .text("dir", "ltr or rtl") { $0.dir },
            .optionalURL("homeHref", "The start page") { $0.homeHref },
            .url("style", "The style sheet") { $0.style },
            .optionalURL("script", "The script that every page asks for") { $0.script },
            .optionalRecord(
                "icons", "Icons and manifest; absent where the theme has none", IconsView.shape
            ) { $0.icons },
            .optionalURL("openSearch", "How browsers add this site's search to theirs") { $0.openSearch },
            .text("tlpLabel", "TLP:CLEAR, as TLP 2.0 writes it, never translated") { $0.tlpLabel },
            .text("tlpClass", "clear, green, amber, amber-strict or red") { $0.tlpClass },
            .optionalURL("searchAction", "The search page; absent on a page that may have no links") {
                $0.searchAction
            },
            .optionalURL("searchScript", "The script that searches, to be loaded when the box is used") {
                $0.searchScript
            },
            .optionalRecord("footer", "Links of the footer", NavView.shape) { $0.footer },
            .optionalText("notice", "A statement that stands on every page") { $0.notice },
            .optionalText("asOf", "That the site is shown as it stood on a day, where it is") { $0.asOf },
            .optionalText("builtAt", "A sentence, only when a build time was given") { $0.builtAt },
        ])
}
