extension Precision {
    /// How far from a place's point an incident may have been, in kilometres: what a map draws and data files state.
    ///
    /// A kind of place decides, not one place: the gazetteer has points and no outlines. None is smaller than what
    /// release moves a point by when its author obscures it (half a step of 0.01, 0.1 or 0.5 degrees, both ways: 0.8,
    /// 8 and 39 km).
    ///
    /// | precision | km | because |
    /// |---|---|---|
    /// | exact | 0.1 | a building and its forecourt; four decimals of a degree are 10 m |
    /// | site | 1 | a compound, a market, a stretch of street |
    /// | area | 3 | a quarter or a village with its fields |
    /// | city | 10 | a large city reaches so far from its middle; a town less, but nobody says how much less |
    /// | district | 40 | a district of 5,000 square kilometres is a circle of 40 km |
    /// | province | 150 | a province of 70,000 square kilometres is a circle of 150 km |
    /// | country | 500 | only where there is no outline to show: 800,000 square kilometres |
    package var radius: Double {
        switch self {
        case .exact: 0.1
        case .site: 1
        case .area: 3
        case .city: 10
        case .district: 40
        case .province: 150
        case .country: 500
        }
    }
}
