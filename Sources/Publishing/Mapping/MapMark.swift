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

    /// Steps and no scale: a reader tells five sizes apart, and the number stands in the larger ones.
    ///
    /// | incidents | radius |
    /// |---|---|
    /// | 1 | 3.5 |
    /// | 2 to 9 | 5.5 |
    /// | 10 to 49 | 8 |
    /// | 50 to 199 | 10.5 |
    /// | 200 and more | 13.5 |
    static func radius(of count: Int) -> Double {
        switch count {
        case ...1: 3.5
        case ...9: 5.5
        case ...49: 8
        case ...199: 10.5
        default: 13.5
        }
    }
}
