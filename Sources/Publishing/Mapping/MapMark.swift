import Templating

/// What a map shows at one point: how many incidents, how finely they are placed, and what it is called.
struct MapMark {
    var point: MapPoint
    var count: Int
    var name: String
    /// "Bannu: 14 incidents, known to the city".
    var label: String
    /// The page of the place; nil where it has none.
    var href: TemplateURL?

    /// Steps and no scale: a reader tells five sizes apart, and the number stands in the larger ones. The style sheet knows
    /// them as `s1` to `s5`.
    ///
    /// | incidents | radius |
    /// |---|---|
    /// | 1 | 2.5 |
    /// | 2 to 9 | 4 |
    /// | 10 to 49 | 6 |
    /// | 50 to 199 | 8.5 |
    /// | 200 and more | 11.5 |
    static let radii = [2.5, 4, 6, 8.5, 11.5]

    /// From 0.
    static func step(of count: Int) -> Int {
        switch count {
        case ...1: 0
        case ...9: 1
        case ...49: 2
        case ...199: 3
        default: 4
        }
    }
}
