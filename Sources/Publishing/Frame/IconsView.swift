import Templating

/// The icons of a site, and the manifest that names them for a home screen.
struct IconsView: TemplateView {
    var svg: TemplateURL
    var ico: TemplateURL
    var touch: TemplateURL
    var manifest: TemplateURL

    static let shape: Shape<IconsView> = Shape(
        "icons",
        [
            .url("svg", "The icon as a drawing") { $0.svg },
            .url("ico", "favicon.ico, for what cannot show the drawing") { $0.ico },
            .url("touch", "180 by 180 pixels, for a home screen") { $0.touch },
            .url("manifest", "site.webmanifest") { $0.manifest },
        ])
}
