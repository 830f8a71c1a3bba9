import Building
import Diagnostics
import Markdown
import Records
import Reports

/// Finds every place where a record's id is written, in whatever way the content model allows: as the value of a key,
/// before the `#` of a claim, in prose, in the views that prose asks for, and in links to the record's page.
///
/// What a key may hold is asked of the schemas that the reader itself goes by, so that no key can be forgotten here.
struct NameFinder: ~Copyable {
    let key: RecordKey
    /// What the record is to be called.
    private let newID: String
    private let index: IDIndex
    private var parser = ProseParser()
    private let style: TypographicStyle
    private var path = ""
    /// The record in hand: whose keys, participants and page count.
    var owner: Owner
    /// The text in hand: the file, or a view block of it.
    var source: [UInt8] = []
    var found = Found()

    /// What a file holds of the record.
    struct Found: Sendable {
        var places: [NamePlace] = []
        /// Where the id is named and cannot be told apart from the bytes around it.
        var unclear: [Range<Int>] = []
        /// Where the new id is a word that means something else and would mean the record.
        var clashing: [Range<Int>] = []
    }

    /// What must be known of the record that names another.
    struct Owner {
        var type: RecordType
        /// The labels of its participants, which a claim may be about.
        var labels: [String] = []
    }

    init(_ key: RecordKey, to newID: String, index: IDIndex, site: SiteConfiguration) {
        self.key = key
        self.newID = newID
        self.index = index
        style = TypographicStyle(language: site.contentLanguage)
        owner = Owner(type: key.type)
    }

    /// Finds the places in one file of records.
    mutating func find(in file: SourceFile, type: RecordType) -> Found {
        guard let format = RecordFile.Format(path: file.path) else { return Found() }
        source = file.bytes
        path = file.path
        found = Found()
        defer { source = [] }
        let read = RecordFile.read(file.bytes, path: file.path, format: format).value
        for tree in read.records {
            let root = tree.root
            owner = Owner(type: type, labels: Self.labels(root))
            visit(root, .map(.schema(of: type)), key: "")
            if let own = root.entries.first(where: { $0.key.hasText("id") })?.value, own.text == key.id,
                type == key.type
            {
                addValue(own, as: .ownID)
            }
        }
        if let body = read.body, let tree = read.records.first {
            owner = Owner(type: type, labels: Self.labels(tree.root))
            prose(file.bytes[body], at: body.lowerBound, within: body)
        }
        return found
    }

    /// Finds the places in `site.yaml`: its navigation may lead to the record's page.
    mutating func find(inSite file: SourceFile) -> Found {
        source = file.bytes
        path = file.path
        found = Found()
        defer { source = [] }
        for tree in YAMLReader.read(file.bytes, path: file.path).value {
            for navigation in tree.root.entries where navigation.key.hasText("navigation") {
                for item in navigation.value.asList {
                    for (name, target) in item.entries where name.hasText("target") {
                        address(target.text, in: target.range.offsets, folder: "")
                    }
                }
            }
        }
        return found
    }

    private static func labels(_ root: RecordNode) -> [String] {
        root.entries.filter { $0.key.hasText("participants") }.flatMap { $0.value.asList }
            .flatMap(\.entries).filter { $0.key.hasText("label") }.map(\.value.text)
    }

    // MARK: Values

    private mutating func visit(_ node: RecordNode, _ kind: RecordSchema.Kind, key name: String) {
        switch kind {
        case .either(let kinds): for kind in kinds { visit(node, kind, key: name) }
        case .list(let kind): for item in node.asList { visit(item, kind, key: name) }
        case .table(let kind): for (_, value) in node.entries { visit(value, kind, key: name) }
        case .map(let schema):
            for (entry, value) in node.entries {
                guard let field = schema.fields.first(where: { $0.key == entry.text }) else { continue }
                visit(value, field.kind, key: field.key)
            }
        case .reference(let types):
            guard node.isScalar, node.text == key.id else { return }
            let known = index.types(of: key.id)
            let meant = types.compactMap { RecordType(rawValue: $0) }.first(where: known.contains)
            if meant == key.type { addValue(node, as: .value) }
        case .id where name == "duplicate_of":
            if owner.type == key.type, node.text == key.id { addValue(node, as: .value) }
        case .claim: claim(node)
        case .text where name == "origin": origin(node)
        case .text where name == "about": subject(node)
        case .markdown: text(node)
        case .text, .id, .date, .day, .moment, .time, .quantity, .number, .flag, .address, .choice, .term: break
        }
    }

    /// `record-id#claim-id`.
    private mutating func claim(_ node: RecordNode) {
        guard node.isScalar else { return }
        let parts = node.text.split(separator: "#", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == key.id, index.holder(ofClaim: String(parts[1]), in: key.id) == key else {
            return
        }
        addValue(node, as: .value)
    }

    /// Where something first came from: a source, else an actor, else a word of the author's own.
    private mutating func origin(_ node: RecordNode) {
        guard node.isScalar else { return }
        func meant(_ id: String) -> RecordType? {
            let known = index.types(of: id)
            return [.source, .actor].first(where: known.contains)
        }
        if node.text == key.id, meant(key.id) == key.type { addValue(node, as: .value) }
        let isSpeaker = key.type == .source || key.type == .actor
        if node.text == newID, isSpeaker, meant(newID) == nil { found.clashing.append(node.range.offsets) }
    }

    /// What a claim is about: a field of the record or a participant first, and only then another record.
    private mutating func subject(_ node: RecordNode) {
        guard node.isScalar, node.text == key.id, !Self.isField(key.id, of: owner.type),
            !owner.labels.contains(key.id), index.types(of: key.id).first == key.type
        else { return }
        let others = index.types(of: newID).filter { $0 != key.type }
        if Self.isField(newID, of: owner.type) || owner.labels.contains(newID) || !others.isEmpty {
            found.clashing.append(node.range.offsets)
        }
        addValue(node, as: .value)
    }

    private static func isField(_ word: String, of type: RecordType) -> Bool {
        RecordSchema.schema(of: type).keys.contains(word) || LiveField.names(on: type).contains(word)
    }

    /// A scalar that is the id, or begins with it.
    private mutating func addValue(_ node: RecordNode, as form: NamePlace.Form) {
        let range = node.range.offsets
        var start = range.lowerBound
        if source[range].first == UInt8(ascii: "\"") || source[range].first == UInt8(ascii: "'") { start += 1 }
        if isID(at: start, limit: range.upperBound) {
            found.places.append(NamePlace(range: start..<start + key.id.utf8.count, form: form))
            return
        }
        // A block, or an id with escapes in it: it must be there once.
        let starts = occurrences(of: [], within: range)
        guard starts.count == 1 else {
            found.unclear.append(range)
            return
        }
        found.places.append(NamePlace(range: starts[0]..<starts[0] + key.id.utf8.count, form: form))
    }

    // MARK: Prose

    /// A text in a field.
    private mutating func text(_ node: RecordNode) {
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
    private mutating func prose(_ text: ArraySlice<UInt8>, at start: Int?, within range: Range<Int>) {
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
    private mutating func address(_ address: String, in range: Range<Int>, folder: String) {
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

    // MARK: Bytes

    /// Whether the id stands at an offset, whole.
    private func isID(at start: Int, limit: Int) -> Bool {
        let end = start + key.id.utf8.count
        guard start >= 0, end <= limit, source[start..<end].elementsEqual(key.id.utf8) else { return false }
        return end == source.count || !Self.isIDByte(source[end])
    }

    /// Where the id stands, whole, behind some bytes.
    private func occurrences(of opening: [UInt8], within range: Range<Int>) -> [Int] {
        starts(of: opening + key.id.utf8, within: range).map { $0 + opening.count }.filter { start in
            isID(at: start, limit: range.upperBound)
                && (!opening.isEmpty || start == 0 || !Self.isIDByte(source[start - 1]))
        }
    }

    private func starts(of bytes: [UInt8], within range: Range<Int>) -> [Int] {
        guard range.count >= bytes.count, let first = bytes.first else { return [] }
        return (range.lowerBound...range.upperBound - bytes.count).filter {
            source[$0] == first && source[$0..<$0 + bytes.count].elementsEqual(bytes)
        }
    }

    private static func isIDByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
}
