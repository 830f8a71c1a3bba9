/// Where a row of UCDP GED says that it happened.
struct UCDPLocation {
    /// Degrees in millionths.
    struct Point: Hashable, Comparable {
        var latitude: Int
        var longitude: Int

        static func < (left: Point, right: Point) -> Bool {
            (left.latitude, left.longitude) < (right.latitude, right.longitude)
        }
    }

    /// An administrative unit that the row names.
    struct Unit {
        var id: String
        var name: [UInt8]
        var kind: UCDPPlaceKind
        /// How fine: 1 for the country, 2 for the province (`adm_1`), 3 for the district (`adm_2`).
        var depth: Int
    }

    /// `where_coordinates`: the name of the point.
    var name: [UInt8]
    /// `where_description`: the words of the coder or of the source.
    var wording: [UInt8]
    var admin2: [UInt8]
    var admin1: [UInt8]
    var country: [UInt8]
    var iso3: [UInt8]
    var point: Point?
    /// `where_prec`, 1 to 7.
    var precision: Int?

    /// The units that the row names, from the country to the district; those that it leaves out are passed over. An id is
    /// made of the names down to the unit, since districts of two provinces may share a name.
    func units() -> [Unit] {
        var units: [Unit] = []
        func add(_ name: [UInt8], _ kind: UCDPPlaceKind, _ depth: Int, _ path: [[UInt8]]) {
            guard !name.isEmpty else { return }
            let id = StableID.make(
                "ucdp", slug: StableID.slug(name, limit: 40), digest: StableID.digest(path))
            units.append(Unit(id: id, name: name, kind: kind, depth: depth))
        }
        add(country, .country, 1, [country])
        add(admin1, .province, 2, [country, admin1])
        add(admin2, .district, 3, [country, admin1, admin2])
        return units
    }

    /// The unit that the point stands for, if it stands for one: a row coded to a district is named after it, and its
    /// point is only the district's. A row that is exact is never read so, as a town may share its district's name.
    func unitOfPoint(among units: [Unit]) -> Unit? {
        if name.isEmpty { return units.last }
        return precision == 1 ? nil : units.last { $0.name == name }
    }

    /// The id of the point's own place: from its name and coordinates, which UCDP keeps from release to release.
    var pointID: String {
        let coordinates = point.map { [Array(String($0.latitude).utf8), Array(String($0.longitude).utf8)] } ?? []
        return StableID.make(
            "ucdp", slug: StableID.slug(name, limit: 40), digest: StableID.digest([name] + coordinates))
    }

    /// How exactly the row places the event, in the words of the content model. The one table of `where_prec` (GED
    /// codebook, "where_prec"):
    ///
    /// | where_prec | the codebook says | precision |
    /// |---|---|---|
    /// | 1 | the exact place is known | that of the place named: a town's point is a `city`, never `exact` |
    /// | 2 | within about 25 km of a known point | `area` |
    /// | 3 | the second-order division (district) | `district` |
    /// | 4 | the first-order division (province) | `province` |
    /// | 5 | a linear feature, or an area without borders | `area` |
    /// | 6 | the country | `country` |
    /// | 7 | international waters or airspace | `country`, the coarsest there is |
    /// | none | the layout lacks the column | that of the finest unit named, since the point may stand for it |
    func precisionWord(of kind: UCDPPlaceKind, units: [Unit]) -> StaticString {
        switch precision {
        case 1: kind.precision
        case 2, 5: "area"
        case 3: "district"
        case 4: "province"
        case .some: "country"
        case nil: (units.last?.kind ?? .country).precision
        }
    }
}
