extension BaseMap {
    /// Reads a base map; nil where the bytes are none. `Templates/maps/README.md` says what stands where.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(bytes)
        guard reader.line() == "sitrep-map 1", let source = reader.line(), let perDegree = reader.number(),
            perDegree > 0, let count = reader.number(), count > 0
        else { return nil }
        var layers: [Layer] = []
        for _ in 0..<count {
            guard let layer = reader.layer() else { return nil }
            layers.append(layer)
        }
        self.source = source
        self.perDegree = Double(perDegree)
        self.layers = layers
    }

    /// Walks through the file. Whatever is not there or leads nowhere ends the walk with nil.
    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func line() -> String? {
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            defer { position = end + 1 }
            return String(decoding: bytes[position..<end], as: UTF8.self)
        }

        /// Seven bits a byte, the lowest first, the eighth set where more follow.
        mutating func number() -> Int? {
            var number = 0
            var shift = 0
            while position < bytes.count, shift < 35 {
                let byte = bytes[position]
                position += 1
                number |= Int(byte & 0x7F) << shift
                if byte < 0x80 { return number }
                shift += 7
            }
            return nil
        }

        /// A number with a sign: 0, -1, 1, -2, 2 are 0, 1, 2, 3, 4.
        mutating func step() -> Int? { number().map { $0 & 1 == 0 ? $0 >> 1 : -(($0 + 1) >> 1) } }

        mutating func text() -> String? {
            guard let count = number(), count <= bytes.count - position else { return nil }
            defer { position += count }
            return String(decoding: bytes[position..<position + count], as: UTF8.self)
        }

        mutating func layer() -> Layer? {
            guard let scale = number(), let arcs = number() else { return nil }
            var layer = Layer(scale: scale)
            for _ in 0..<arcs { guard readArc(into: &layer) else { return nil } }
            guard let land = rings(arcs: arcs), let countries = number() else { return nil }
            layer.land = land
            for _ in 0..<countries {
                guard let alpha2 = text(), let alpha3 = text(), let name = text(), let rings = rings(arcs: arcs) else {
                    return nil
                }
                layer.countries.append(Country(alpha2: alpha2, alpha3: alpha3, name: name, rings: rings))
            }
            return layer
        }

        private mutating func readArc(into layer: inout Layer) -> Bool {
            guard let code = number(), let kind = UInt8(exactly: code).flatMap(Arc.init), let points = number(),
                points > 1
            else { return false }
            var (x, y) = (0, 0)
            var box = Box()
            for _ in 0..<points {
                guard let east = step(), let north = step() else { return false }
                x += east
                y += north
                guard let x = Int32(exactly: x), let y = Int32(exactly: y) else { return false }
                layer.x.append(x)
                layer.y.append(y)
                box.add(x, y)
            }
            layer.kinds.append(kind)
            layer.boxes.append(box)
            layer.starts.append(layer.x.count)
            return true
        }

        private mutating func rings(arcs: Int) -> [[ArcUse]]? {
            guard let count = number() else { return nil }
            var rings: [[ArcUse]] = []
            for _ in 0..<count {
                guard let uses = number(), uses > 0 else { return nil }
                var ring: [ArcUse] = []
                for _ in 0..<uses {
                    guard let use = number(), use >> 1 < arcs else { return nil }
                    ring.append(ArcUse(arc: use >> 1, isReversed: use & 1 == 1))
                }
                rings.append(ring)
            }
            return rings
        }
    }
}
