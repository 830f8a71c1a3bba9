import Diagnostics

extension YAMLParse {
    /// Keeps the source text of a bracketed list or map and of those within it, because some values only look like
    /// YAML: an unquoted EDTF set, `[2022-12-18..2022-12-20]`, must reach the date reader as it was typed.
    ///
    /// Line breaks with the blanks around them become one space, and comments go.
    mutating func storeFlowText(of first: Int) {
        let range = builder.nodes[first].range.offsets
        let (start, end) = (range.lowerBound - shift, range.upperBound - shift)
        let base = builder.textCount
        let slice = UnsafeBufferPointer(rebasing: source[start..<end])
        if !slice.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
            builder.appendText(slice)
            for index in first..<builder.nodes.count where isCollection(index) {
                let inner = builder.nodes[index].range.offsets
                builder.setText(
                    of: index, start: base + inner.lowerBound - range.lowerBound,
                    end: base + inner.upperBound - range.lowerBound)
            }
        } else {
            let places = appendJoined(slice, from: start, first: first)
            for index in first..<builder.nodes.count where isCollection(index) {
                let inner = builder.nodes[index].range.offsets
                builder.setText(
                    of: index, start: Int(places[inner.lowerBound - range.lowerBound]),
                    end: Int(places[inner.upperBound - range.lowerBound]))
            }
        }
    }

    private func isCollection(_ index: Int) -> Bool {
        builder.nodes[index].kind == .list || builder.nodes[index].kind == .map
    }

    /// Appends the text with its lines joined; answers, for each of its bytes and for its end, the place in the text.
    private mutating func appendJoined(_ slice: UnsafeBufferPointer<UInt8>, from start: Int, first: Int) -> [UInt32] {
        var places: [UInt32] = []
        places.reserveCapacity(slice.count + 1)
        var leaf = first
        var index = 0
        while index < slice.count {
            while leaf < builder.nodes.count,
                isCollection(leaf) || Int(builder.nodes[leaf].range.end) - shift <= start + index
            {
                leaf += 1
            }
            let isInLeaf = leaf < builder.nodes.count && Int(builder.nodes[leaf].range.start) - shift <= start + index
            var next = index
            var isJoined = false
            while next < slice.count {
                if slice[next] == 0x0A || slice[next] == 0x0D {
                    isJoined = true
                } else if slice[next] == UInt8(ascii: "#"), !isInLeaf {
                    while next < slice.count, slice[next] != 0x0A, slice[next] != 0x0D { next += 1 }
                    continue
                } else if slice[next] != 0x20, slice[next] != 0x09 {
                    break
                }
                next += 1
            }
            places.append(UInt32(builder.textCount))
            if isJoined {
                places.append(contentsOf: repeatElement(UInt32(builder.textCount), count: next - index - 1))
                builder.appendText(0x20)
                index = next
            } else {
                builder.appendText(slice[index])
                index += 1
            }
        }
        places.append(UInt32(builder.textCount))
        return places
    }
}
