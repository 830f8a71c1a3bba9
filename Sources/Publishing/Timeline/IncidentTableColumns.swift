extension IncidentTableWriter {
    /// The columns of a file of rows while it is written.
    struct Columns {
        var titles: [UInt8] = []
        var ids: [UInt8] = []
        /// Days since the first day of the row before.
        var firsts: [UInt8] = []
        /// Days from the first to the last.
        var lengths: [UInt8] = []
        var lanes: [UInt8] = []
        var kinds: [UInt8] = []
        var places: [UInt8] = []
        var parts: [UInt8] = []
        var campaigns: [UInt8] = []
        var checks: [UInt8] = []
        var marks: [UInt8] = []
        /// 0: none; a number: so many people, and nothing else to say; else a list of figures.
        var figures: [UInt8] = []
        var dates: [UInt8] = []
        var languages: [UInt8] = []
        var placeNames: [UInt8] = []
        var wholes: [UInt8] = []

        func text(_ column: inout [UInt8], _ text: String) {
            if !column.isEmpty { column.append(UInt8(ascii: ",")) }
            column.writeJSON(text)
        }

        func number(_ column: inout [UInt8], _ number: Int) {
            if !column.isEmpty { column.append(UInt8(ascii: ",")) }
            column += String(number).utf8
        }

        func sparse(_ column: inout [UInt8], _ row: Int, _ value: (inout [UInt8]) -> Void) {
            if !column.isEmpty { column.append(UInt8(ascii: ",")) }
            column += "\(row):".utf8
            value(&column)
        }

        /// Each as `[column, lower, upper, nominal, flags, low, high, text, share]`, without what is empty at its end;
        /// -1 is open. The flags: 1 stated, 2 unknown, 4 central, 8 approximate, 16 estimate.
        mutating func figures(_ all: [IncidentFigure]) {
            if !figures.isEmpty { figures.append(UInt8(ascii: ",")) }
            guard !all.isEmpty else {
                figures.append(UInt8(ascii: "0"))
                return
            }
            if all.count == 1, let only = all[0].plainNumber {
                figures += String(only).utf8
                return
            }
            figures.append(UInt8(ascii: "["))
            for (index, figure) in all.enumerated() {
                if index > 0 { figures.append(UInt8(ascii: ",")) }
                var flags = 0
                if figure.isStated { flags |= 1 }
                if figure.hasUnknown { flags |= 2 }
                if figure.isCentral { flags |= 4 }
                if figure.isApproximate { flags |= 8 }
                if figure.isEstimate { flags |= 16 }
                figures += "[\(figure.column),\(figure.lower),\(figure.upper ?? -1),\(figure.nominal),\(flags),".utf8
                figures += "\(figure.low),\(figure.high ?? -1)".utf8
                if figure.text != nil || figure.share != nil {
                    figures.append(UInt8(ascii: ","))
                    figures.writeJSON(figure.text ?? "")
                }
                if let share = figure.share {
                    figures.append(UInt8(ascii: ","))
                    figures.writeJSON(share)
                }
                figures.append(UInt8(ascii: "]"))
            }
            figures.append(UInt8(ascii: "]"))
        }

        func finished() -> [UInt8] {
            var bytes = Array("(self.sitrepIncidents=self.sitrepIncidents||[]).push({".utf8)
            let lists: [(String, [UInt8])] = [
                ("titles", titles), ("ids", ids), ("firsts", firsts), ("lengths", lengths), ("sides", lanes),
                ("kind", kinds), ("place", places), ("part", parts), ("campaign", campaigns), ("check", checks),
                ("marks", marks), ("figures", figures),
            ]
            for (name, values) in lists {
                bytes += "\(name):[".utf8
                bytes += values
                bytes += "],\n".utf8
            }
            let sparse = [
                ("dates", dates), ("languages", languages), ("placeNames", placeNames), ("wholes", wholes),
            ]
            for (index, (name, values)) in sparse.enumerated() {
                if index > 0 { bytes += ",\n".utf8 }
                bytes += "\(name):{".utf8
                bytes += values
                bytes.append(UInt8(ascii: "}"))
            }
            bytes += "});\n".utf8
            return bytes
        }
    }
}

extension IncidentFigure {
    /// The number, where the figure is one of people of which there is nothing else to say, and not 0.
    fileprivate var plainNumber: Int? {
        guard column == Column.people, isStated, !hasUnknown, isCentral, !isApproximate, !isEstimate, text == nil,
            share == nil, lower > 0, lower == upper, lower == nominal, lower == low, lower == high
        else { return nil }
        return lower
    }
}
