/// Latitudes and longitudes that may not be told, each as finely as it may be met.
struct PointTable: Sendable {
    private var points: [RoundedPoint: Int32] = [:]
    /// Points that may be told and of which one number is also one of a point that may not.
    private var released: Set<RoundedPoint> = []
    /// Which numbers are a latitude or a longitude, so that most need one look.
    private var filter = HashFilter(bits: 1 << 18)

    var isEmpty: Bool { points.isEmpty }

    @inline(__always)
    func mayHold(_ number: DecimalNumber) -> Bool { !points.isEmpty && filter.mayContain(Self.hash(number)) }

    private static func hash(_ number: DecimalNumber) -> UInt64 {
        (UInt64(bitPattern: Int64(number.digits * 10 + number.places)) &* WordHash.step) >> 46
    }

    /// Adds a point as it reads with each number of decimal places from `finest` on that tells more than may be told.
    ///
    /// - Parameter known: The points that something released holds: what reads the same is no secret.
    mutating func add(_ point: SecretPoint, number: Int32, unlessIn known: inout ReleasedPoints) {
        let written = max(point.latitude.places, point.longitude.places)
        guard point.fewestPlaces <= written else { return }
        for places in point.fewestPlaces...written {
            for rounded in RoundedPoint.all(point.latitude, point.longitude, cutTo: places) {
                // Without places it is a point that half the world shares.
                guard rounded.latitude.places + rounded.longitude.places > 0, !known.holds(rounded, cutTo: places)
                else { continue }
                points[rounded] = number
                filter.insert(Self.hash(rounded.latitude))
                filter.insert(Self.hash(rounded.longitude))
            }
        }
    }

    /// Takes note of the points that may be told, when all that may not be have been added: in a list of points the
    /// longitude of one and the latitude of the next stand beside one another too, and are no point.
    mutating func setApart(_ known: ReleasedPoints) {
        for point in known.points where mayHold(point.latitude) || mayHold(point.longitude) {
            released.insert(RoundedPoint(latitude: point.latitude, longitude: point.longitude))
        }
        for point in released {
            filter.insert(Self.hash(point.latitude))
            filter.insert(Self.hash(point.longitude))
        }
    }

    func point(_ latitude: DecimalNumber, _ longitude: DecimalNumber) -> Int32? {
        points[RoundedPoint(latitude: latitude, longitude: longitude)]
    }

    func isReleased(_ latitude: DecimalNumber, _ longitude: DecimalNumber) -> Bool {
        released.contains(RoundedPoint(latitude: latitude, longitude: longitude))
    }
}

/// A point as it reads with some number of decimal places.
struct RoundedPoint: Hashable, Sendable {
    var latitude: DecimalNumber
    var longitude: DecimalNumber

    /// A point with so many decimal places, each number rounded and cut off.
    static func all(_ latitude: DecimalNumber, _ longitude: DecimalNumber, cutTo places: Int) -> [RoundedPoint] {
        latitude.cut(to: places).flatMap { latitude in
            longitude.cut(to: places).map { RoundedPoint(latitude: latitude, longitude: $0) }
        }
    }
}

/// The points that may be told, as each reads with any number of decimal places: made once for a number of places, and asked
/// for every point that may not be told.
struct ReleasedPoints {
    let points: [(latitude: DecimalNumber, longitude: DecimalNumber)]
    private var cut: [Int: Set<RoundedPoint>] = [:]

    init(_ points: [(latitude: DecimalNumber, longitude: DecimalNumber)]) { self.points = points }

    mutating func holds(_ point: RoundedPoint, cutTo places: Int) -> Bool {
        if let known = cut[places] { return known.contains(point) }
        let known = Set(points.lazy.flatMap { RoundedPoint.all($0.latitude, $0.longitude, cutTo: places) })
        cut[places] = known
        return known.contains(point)
    }
}

extension DecimalNumber {
    /// The number with so many decimal places, rounded and cut off, zeros at the end left out.
    func cut(to places: Int) -> [DecimalNumber] {
        guard places < self.places else { return [self] }
        var power = 1
        for _ in places..<self.places { power *= 10 }
        let down = digits / power
        let rounded = (abs(digits) + power / 2) / power * digits.signum()
        return (down == rounded ? [down] : [down, rounded]).map { digits in
            var (digits, places) = (digits, places)
            while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
            return DecimalNumber(digits: digits, places: places)
        }
    }

    /// The nearest multiple of so many halves.
    func nearest(halves: Int) -> DecimalNumber {
        var power = halves
        for _ in 0..<places { power *= 10 }
        let multiple = (abs(digits) * 4 + power) / (2 * power) * digits.signum() * halves
        return multiple % 2 == 0
            ? DecimalNumber(digits: multiple / 2, places: 0) : DecimalNumber(digits: multiple * 5, places: 1)
    }

    /// Reads `-24.8607`; nil for everything else. Zeros at the end do not count.
    init?(text: some Sequence<UInt8>) {
        var (digits, places, isNegative, hasPoint, hasDigit) = (0, 0, false, false, false)
        for (index, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            case 0x30...0x39:
                hasDigit = true
                if hasPoint, places >= 9 { continue }
                guard digits < 1 << 40 else { return nil }
                digits = digits * 10 + Int(byte - 0x30)
                if hasPoint { places += 1 }
            default: return nil
            }
        }
        guard hasDigit else { return nil }
        while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
        self.init(digits: isNegative ? -digits : digits, places: places)
    }
}

/// A point that may not be told, or not so finely.
struct SecretPoint: Sendable {
    var latitude: DecimalNumber
    var longitude: DecimalNumber
    /// How many decimal places tell too much.
    var fewestPlaces: Int
    var part: Int
    var location: (path: String, start: Int, end: Int)
}
