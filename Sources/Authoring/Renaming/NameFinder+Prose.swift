import Diagnostics
import Markdown
import Records
import Reports

/// Ids in prose: references, citations, the views that it asks for, and links.
extension NameFinder {
    /// A text in a field.
    mutating func text(_ node: RecordNode) {
        guard node.isScalar, !node.isEmpty else { return }
        let range = node.range.offsets
        let text = node.bytes
        let raw = source[range]
        if raw.elementsEqual(text) {
            prose(text, at: range.lowerBound, within: range)
        } else if raw.count == text.count + 2, raw.dropFirst().dropLast().elementsEqual(text) {
            prose(text, at: range.lowerBound + 1, within: range)
        } else {
            prose(text, at: nil, within: range)
        }
    }

    /// A Markdown text.
    ///
    /// - Parameters:
    ///   - start: where it stands in the source byte for byte; nil where it was put together from lines.
    ///   - range: the part of the source that it comes from.
    mutating func prose(_ text: ArraySlice<UInt8>, at start: Int?, within range: Range<Int>) {
        guard text.contains(where: { $0 > 0x20 }) else { return }
        let prose = parser.parse(text, path: path, offset: start ?? 0, style: style).value
        let known = index.types(of: key.id)
        var mentions: [Mention] = []
        for reference in prose.allReferences where reference.id == key.id {
            let isMeant = reference.type.map { $0 == key.type.rawValue } ?? (known == [key.type])
            guard isMeant else { continue }
            let opening = "[[" + (reference.type.map { $0 + ":" } ?? "")
            mentions.append(
                Mention(opening: opening, range: reference.range, form: reference.type == nil ? .bare : .typed))
        }
        if key.type == .source {
            for citation in prose.allCitations where citation.source == key.id {
                mentions.append(Mention(opening: "[@", range: citation.range, form: .typed))
            }
        }
        locate(mentions, isVerbatim: start != nil, within: range)
        let folder = owner.type == .page ? "" : owner.type.folder
        for link in prose.allLinks where link.kind == .relative {
            address(link.address, in: start == nil ? range : link.range.offsets, folder: folder)
        }
        for block in prose.allViews { view(block, isVerbatim: start != nil, within: range) }
    }

    /// A reference or citation as prose has it: what stands before the id, and where the parser saw it.
    private struct Mention {
        var opening: String
        var range: SourceRange
        var form: NamePlace.Form
    }

    /// Finds the ids of mentions. Where the parser could not tell the place of one, all must be found by their bytes
    /// alone: as many as there are, or it is unclear which they are.
    private mutating func locate(_ mentions: [Mention], isVerbatim: Bool, within range: Range<Int>) {
        guard !mentions.isEmpty else { return }
        var places: [NamePlace] = []
        for mention in mentions where isVerbatim {
            let start = Int(mention.range.start)
            let id = start + mention.opening.utf8.count
            guard start >= range.lowerBound, id < range.upperBound,
                source[start..<range.upperBound].starts(with: mention.opening.utf8),
                isID(at: id, limit: range.upperBound)
            else { break }
            places.append(NamePlace(range: id..<id + key.id.utf8.count, form: mention.form))
        }
        if Set(places).count < mentions.count {
            places = []
            for opening in Set(mentions.map(\.opening)).sorted() {
                let form = mentions.first { $0.opening == opening }!.form
                for start in occurrences(of: Array(opening.utf8), within: range) {
                    places.append(NamePlace(range: start..<start + key.id.utf8.count, form: form))
                }
            }
            guard places.count == mentions.count else {
                found.unclear.append(range)
                return
            }
        }
        found.places += places
    }

    /// The few lines of YAML in a view block.
    private mutating func view(_ block: ViewBlock, isVerbatim: Bool, within range: Range<Int>) {
        guard let kind = ReportView.Kind(rawValue: block.word) else { return }
        let schema: RecordSchema =
            switch kind {
            case .figure: .figureView
            case .judgement: .judgementView
            default: .view
            }
        let outer = (source, found)
        source = block.text
        found = Found()
        for tree in YAMLReader.read(block.text, path: path).value { visit(tree.root, .map(schema), key: "") }
        let inner = found
        (source, found) = outer
        guard !inner.places.isEmpty || !inner.unclear.isEmpty else { return }
        guard isVerbatim, inner.unclear.isEmpty,
            let places = moved(inner.places, from: block.text, to: block.textRange.offsets)
        else {
            found.unclear.append(range)
            return
        }
        found.places += places
    }

    /// Places in the text of a block as places in the source, of which each line of the text is the end of a line.
    private func moved(_ places: [NamePlace], from text: [UInt8], to range: Range<Int>) -> [NamePlace]? {
        let inner = SourceText(text)
        let outer = SourceText(Array(source[range]))
        var moved: [NamePlace] = []
        for place in places {
            let line = inner.position(of: place.range.lowerBound).line
            let (innerLine, outerLine) = (inner.line(line), outer.line(line))
            let start =
                range.lowerBound + outerLine.endIndex - (innerLine.endIndex - place.range.lowerBound)
            guard isID(at: start, limit: range.upperBound) else { return nil }
            moved.append(NamePlace(range: start..<start + place.range.count, form: place.form))
        }
        return moved
    }

    // MARK: Addresses

    /// A relative address; it is left alone where it leads elsewhere, and where it cannot be found in the source: the
    /// old address redirects.
    mutating func address(_ address: String, in range: Range<Int>, folder: String) {
        let path = address.prefix { $0 != "#" && $0 != "?" }
        var parts: [(text: Substring, start: Int)] = folder.isEmpty ? [] : [(folder[...], -1)]
        for part in path.split(separator: "/") {
            switch part {
            case ".": break
            case "..":
                guard parts.popLast() != nil else { return }
            default: parts.append((part, address.utf8.distance(from: address.startIndex, to: part.startIndex)))
            }
        }
        let isPage: Bool
        let part: (text: Substring, start: Int)?
        if key.type == .page {
            part = parts.first
            isPage = parts.count == 1 && part?.text == "\(key.id).html"
        } else {
            part = parts.count > 1 ? parts[1] : nil
            isPage =
                parts.first?.text == key.type.folder[...]
                && (parts.count == 2 ? part?.text == "\(key.id).html" : part?.text == key.id[...])
        }
        guard isPage, let part, part.start >= 0 else { return }
        let places = starts(of: Array(address.utf8), within: range)
        guard places.count == 1 else { return }
        let start = places[0] + part.start
        found.places.append(NamePlace(range: start..<start + key.id.utf8.count, form: .address))
    }
}
