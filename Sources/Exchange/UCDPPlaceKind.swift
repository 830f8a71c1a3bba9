/// The kinds of place that an import tells apart, in the words of the content model.
enum UCDPPlaceKind {
    case country, province, district, city, area, road, site, facility, region

    var word: StaticString {
        switch self {
        case .country: "country"
        case .province: "province"
        case .district: "district"
        case .city: "city"
        case .area: "area"
        case .road: "road"
        case .site: "site"
        case .facility: "facility"
        case .region: "region"
        }
    }

    /// How finely a place of the kind can place an event that is known to have happened in it. The point is a
    /// gazetteer's, so it is never `exact`.
    var precision: StaticString {
        switch self {
        case .country: "country"
        case .province: "province"
        case .district: "district"
        case .city: "city"
        case .area, .road, .region: "area"
        case .site, .facility: "site"
        }
    }

    /// UCDP ends most names with the kind of place ("Kel village", "LoC", "Afghanistan-Pakistan border (Bajaur
    /// Agency)"): the last word outside brackets decides, and a name that says nothing is an area, the word that
    /// promises least. Districts, provinces and countries are known by the columns that name them, not by a word: "IB in
    /// Punjab Province" is a stretch of border.
    init(name: [UInt8]) {
        let outside = name.prefix { $0 != UInt8(ascii: "(") }
        let trimmed = CellText.trimmed(outside.isEmpty ? name[...] : outside)
        let last = trimmed.split(separator: 0x20).last ?? []
        self = Self.byLastWord[String(decoding: last, as: UTF8.self).lowercased()] ?? .area
    }

    private static let byLastWord: [String: UCDPPlaceKind] = {
        let words: [(UCDPPlaceKind, [String])] = [
            (.city, ["town", "village", "city", "hamlet", "settlement"]),
            (.road, ["road", "highway", "motorway", "street"]),
            (.site, ["bridge", "fort", "shrine", "mosque", "church", "temple", "post", "crossing", "gate", "camp"]),
            (.facility, ["airport", "airfield", "airbase", "dam", "plant", "university", "station", "port", "prison"]),
            (.region, ["region", "border", "mountains", "desert", "sea"]),
        ]
        return Dictionary(uniqueKeysWithValues: words.flatMap { kind, words in words.map { ($0, kind) } })
    }()
}
