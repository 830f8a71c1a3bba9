import Templating

/// A media item, as templates see it.
struct MediaItemView: TemplateView {
    var src: TemplateURL
    var alt: String
    var image = false
    var size: SizeView?
    var caption: String?
    var credit: String?
    var cover: String?
    var gone: String?
    var cites: [CiteView] = []

    static let shape: Shape<MediaItemView> = Shape(
        "media item",
        [
            .url("src", "Src") { $0.src },
            .text("alt", "Alt") { $0.alt },
            .flag("image", "A picture; otherwise a file to open") { $0.image },
            .optionalRecord("size", "Size", SizeView.shape) { $0.size },
            .optionalText("caption", "Caption") { $0.caption },
            .optionalText("credit", "Credit") { $0.credit },
            .optionalText("cover", "For a graphic picture, what the cover says; the picture is inside a details") {
                $0.cover
            },
            .optionalText("gone", "Of a file that is no longer kept, words that say so; the description follows") {
                $0.gone
            },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}

/// A media, as templates see it.
struct MediaView: TemplateView {
    var rows: [MediaItemView] = []

    static let shape: Shape<MediaView> = Shape(
        "media",
        [
            .list("rows", "Rows", MediaItemView.shape) { $0.rows }
        ])
}
