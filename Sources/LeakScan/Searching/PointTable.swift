/// Latitudes and longitudes that may not be told, each as finely as it may be met.
struct PointTable: Sendable {
    private var points: [RoundedPoint: Int32] = [:]
    /// Which numbers are a latitude or a longitude, so that most need one look.
    private var filter: [UInt64] = []

    var isEmpty: Bool { points.isEmpty }

    @inline(__always)
    func mayHold(_ number: DecimalNumber) -> Bool {
        guard !filter.isEmpty else { return false }
        let bit = Self.bit(number)
        return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    private static func bit(_ number: DecimalNumber) -> Int {
        Int(truncatingIfNeeded: (UInt64(bitPattern: Int64(number.digits * 10 + number.places)) &* WordHash.step) >> 46)
    }

    /// Adds a point as it reads with each number of decimal places from `finest` on that tells more than may be told.
    ///
    /// - Parameter known: The points that something released holds: what reads the same is no secret.
    mutating func add(_ point: SecretPoint, number: Int32, unlessIn known: inout ReleasedPoints) {
        let written = max(point.latitude.places, point.longitude.places)
        guard point.fewestPlaces <= written else { return }
        for places in point.fewestPlaces...written {
            for latitude in point.latitude.cut(to: places) {
                for longitude in point.longitude.cut(to: places) {
                    // Without places it is a point that half the world shares.
                    let rounded = RoundedPoint(latitude: latitude, longitude: longitude)
                    guard latitude.places + longitude.places > 0, !known.holds(rounded, cutTo: places) else { continue }
                    points[rounded] = number
                    if filter.isEmpty { filter = [UInt64](repeating: 0, count: 1 << 12) }
                    for number in [latitude, longitude] {
                        let bit = Self.bit(number)
                        filter[bit >> 6] |= 1 << UInt64(bit & 63)
                    }
                }
            }
        }
    }

    func point(_ latitude: DecimalNumber, _ longitude: DecimalNumber) -> Int32? {
        points[RoundedPoint(latitude: latitude, longitude: longitude)]
    }
}

/// A point as it reads with some number of decimal places.
struct RoundedPoint: Hashable, Sendable {
    var latitude: DecimalNumber
    var longitude: DecimalNumber
}

/// The points that may be told, as each reads with any number of decimal places: made once for a number of places, and asked
/// for every point that may not be told.
struct ReleasedPoints {
    private let points: [(latitude: DecimalNumber, longitude: DecimalNumber)]
    private var cut: [Int: Set<RoundedPoint>] = [:]

    init(_ points: [(latitude: DecimalNumber, longitude: DecimalNumber)]) { self.points = points }

    mutating func holds(_ point: RoundedPoint, cutTo places: Int) -> Bool {
        if let known = cut[places] { return known.contains(point) }
        var known: Set<RoundedPoint> = []
        for point in points {
            for latitude in point.latitude.cut(to: places) {
                for longitude in point.longitude.cut(to: places) {
                    known.insert(RoundedPoint(latitude: latitude, longitude: longitude))
                }
            }
        }
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
