/// The pictures of a theme that stand for the site elsewhere: in a tab, on a home screen, where a page is shared.
enum SiteIcon {
    static let svg = Route.asset("icon.svg")
    static let ico = Route("favicon.ico")
    static let touch = Route.asset("icon-180.png")
    static let small = Route.asset("icon-192.png")
    static let large = Route.asset("icon-512.png")
    /// With a margin all around, for home screens that cut icons to a shape of their own.
    static let maskable = Route.asset("icon-maskable.png")
    /// 1200 by 630 pixels, for the sites where pages are shared.
    static let share = Route.asset("share.png")

    /// What the manifest and the head of every page name.
    static let all = [svg, ico, touch, small, large, maskable]
}
