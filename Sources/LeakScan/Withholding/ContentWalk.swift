package import Diagnostics
import Records

/// Divides a site's content into what an audience may not see and all the rest, by the trees that authors typed.
///
/// Nothing here knows the types of the report or its release: the scan is there to find out where those are wrong. What
/// has a label above the audience, a label that is none, `draft`, an embargo that is not over, `protect` or `taken_down` is
/// withheld with everything below it.
package struct ContentWalk {
    let terms: ReleaseTerms
    var division = ContentDivision()
    /// What the files so far hold.
    package var content: ContentDivision { division }
    /// The file in hand.
    private(set) var path = ""
    /// How many labelled blocks the text in hand stands in.
    var blockDepth = 0
    /// The record in hand: its folder, and folder and id.
    private var folder = ""
    var record = ""

    package init(_ terms: ReleaseTerms) { self.terms = terms }

    /// The keys that can withhold anything: a site without one of these words in its files has nothing to look for.
    private static let restrictions = ["tlp", "draft", "embargo", "protect", "obscure", "taken_down"].map {
        Array($0.utf8)
    }

    /// Whether anything in a file may be withheld from anybody.
    package static func mayWithhold(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let first = bytes[index]
                if first == 0x74 || first == 0x64 || first == 0x65 || first == 0x70 || first == 0x6F {
                    for word in restrictions
                    where word[0] == first && index + word.count <= bytes.count
                        && (index == 0 || !isLetter(bytes[index - 1]))
                        && (index + word.count == bytes.count || !isLetter(bytes[index + word.count]))
                        && word.indices.allSatisfy({ bytes[index + $0] == word[$0] })
                    {
                        return true
                    }
                }
                index += 1
            }
            return false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// Divides one file of `Content/`.
    ///
    /// - Parameter part: of JSON lines, the lines that are to be read.
    /// - Returns: What was found wrong with the file; the record trees of a file in disorder are not all there.
    package mutating func divide(_ bytes: [UInt8], path: String, part: Range<Int>? = nil) -> [Diagnostic] {
        guard let format = RecordFile.Format(path: path) else { return [] }
        let names = path.split(separator: "/").map(String.init)
        guard names.count > 1, names[1] != "media" else { return [] }
        self.path = path
        let read = RecordFile.read(bytes, path: path, format: format, part: part)
        let trees = read.value.records
        if names.count == 2 {
            // The site's settings: every key and every value is for all to see.
            for tree in trees { for node in tree.nodes where node.textEnd > node.textStart { release(tree, node) } }
            return read.diagnostics
        }
        folder = names[1]
        let name = names.last!
        let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
        let body = read.value.body
        for tree in trees {
            let isAlone = trees.count == 1 && format != .jsonLines
            divide(tree, stem: isAlone ? stem : nil, body: body.map { bytes[$0] } ?? [])
        }
        if trees.isEmpty, let body { divideProse(bytes[body], isVerbatim: true, part: nil) }
        return read.diagnostics
    }

    private mutating func divide(_ tree: RecordTree, stem: String?, body: ArraySlice<UInt8>) {
        let root = tree.root
        let typed = root["id"]
        let id = typed.map(\.text) ?? stem ?? ""
        record = "\(folder)/\(id)"
        if folder == "places", root["within"] != nil || root["obscure"] != nil {
            let place = (within: root["within"]?.text, obscure: root["obscure"]?.text)
            for name in [id] + (root["formerly"]?.asList.map(\.text) ?? []) { division.places[name] = place }
        }
        let reason = reason(toWithhold: root)
        guard let reason else {
            if typed == nil { division.release(id.utf8) }
            walk(root, key: "", parent: "", part: nil)
            divideProse(body, isVerbatim: true, part: nil)
            return
        }
        let title = root["title"] ?? root["name"]
        let part = add(
            ContentKeys.types[folder] ?? "record", isWholeRecord: true, reason, at: title ?? root,
            opening: title.map { Self.opening($0) } ?? id)
        if typed == nil, reason != .takenDown {
            let place = title ?? root
            division.texts.append(
                WithheldText(
                    bytes: Array(id.utf8), key: "id", part: part, path: path, start: Int(place.range.start),
                    end: Int(place.range.end), isVerbatim: false, isRecordID: true))
        }
        if reason == .takenDown {
            division.release(id.utf8)
            for (key, value) in root.entries {
                // The id stays, and so does what is said of the takedown.
                let stays = key.hasText("id") || key.hasText("formerly") || key.hasText("taken_down")
                walk(value, key: key.text, parent: "", part: stays ? nil : part)
            }
        } else {
            walk(root, key: "", parent: "", part: part)
        }
        divideProse(body, isVerbatim: true, part: part)
    }

    /// Why a record is withheld; nil where it is not.
    private func reason(toWithhold root: RecordNode) -> WithheldPart.Reason? {
        // Of what the audience could not see before it was taken down, not even the id is left.
        if let label = label(of: root) { return .label(label) }
        if !terms.includesDrafts, let draft = root["draft"], !draft.isNo { return .draft }
        if let embargo = root["embargo"], !terms.isOver(embargo: embargo.text) { return .embargo }
        if folder == "sources", let protect = root["protect"], !protect.isNo { return .protected }
        if let taken = root["taken_down"], !taken.isNo { return .takenDown }
        return nil
    }

    /// The label that keeps a map from the audience.
    private func label(of map: RecordNode) -> String? {
        guard let label = map["tlp"], !terms.mayShow(label.text) else { return nil }
        return label.isScalar ? label.text : "?"
    }

    private mutating func add(
        _ kind: String, isWholeRecord: Bool = false, _ reason: WithheldPart.Reason, at node: RecordNode, opening: String
    ) -> Int {
        division.parts.append(
            WithheldPart(
                record: record, kind: kind, isWholeRecord: isWholeRecord, reason: reason,
                location: node.location, opening: opening))
        return division.parts.count - 1
    }

    /// The same for a part that is no value of a record.
    mutating func add(
        _ kind: String, _ reason: WithheldPart.Reason, path: String, at range: Range<Int>, opening: String
    ) -> Int {
        division.parts.append(
            WithheldPart(
                record: record, kind: kind, isWholeRecord: false, reason: reason,
                location: SourceLocation(
                    path: path, range: SourceRange(start: range.lowerBound, end: range.upperBound)),
                opening: opening))
        return division.parts.count - 1
    }

    /// Walks a value.
    ///
    /// - Parameters:
    ///   - key: The key that it stands under; of members of a list, the list's.
    ///   - parent: The key that the map around it stands under.
    ///   - part: What withholds it.
    mutating func walk(_ node: RecordNode, key: String, parent: String, part: Int?) {
        if node.isScalar { return take(node, key: key, parent: parent, part: part) }
        if node.isList {
            for item in node.items { walk(item, key: key, parent: parent, part: part) }
            return
        }
        var part = part
        if part == nil, !key.isEmpty {
            let kind = ContentKeys.names[key] ?? key
            if let label = label(of: node) {
                part = add(kind, .label(label), at: node, opening: Self.opening(node))
            } else if let protect = node["protect"], !protect.isNo {
                part = add(kind, .protected, at: node, opening: Self.opening(node))
            }
        }
        takePoint(node, part: part)
        for (name, value) in node.entries {
            let inner = name.text
            // An account's value is what the account is of.
            walk(value, key: inner == "value" ? key : inner, parent: inner == "value" ? parent : key, part: part)
        }
    }

    private mutating func take(_ node: RecordNode, key: String, parent: String, part: Int?) {
        guard !node.isEmpty else { return }
        let bytes = node.bytes
        let isProse =
            key == "summary" || key == "body" || key == "key_points" || key == "text" && parent == "judgements"
        if isProse {
            let isVerbatim = node.range.offsets.count == bytes.count
            return divideProse(
                bytes, offset: Int(node.range.start) - (isVerbatim ? bytes.startIndex : 0),
                end: isVerbatim ? nil : Int(node.range.end), isVerbatim: isVerbatim, part: part)
        }
        guard let part else {
            if Self.looksLikeID(bytes), !ContentKeys.texts.contains(key) {
                division.references.append(Array(bytes))
            } else {
                division.release(bytes)
            }
            return
        }
        if ContentKeys.closed.contains(key) { return }
        var text = Array(bytes)
        // A source on one line is a publisher, a date and an address.
        if key == "sources", text.contains(UInt8(ascii: ":")) {
            for index in text.indices where text[index] == UInt8(ascii: ",") { text[index] = TextForm.divider }
        }
        // What it refers to has an id of its own, and a claim too.
        if Self.looksLikeID(bytes), !ContentKeys.texts.contains(key) {
            for index in text.indices where text[index] == UInt8(ascii: "#") { text[index] = TextForm.divider }
        }
        let isRecordID = parent.isEmpty && (key == "id" || key == "formerly")
        let isVerbatim = node.kind == .plain && node.range.offsets.count == text.count
        division.texts.append(
            WithheldText(
                bytes: text,
                key: parent == "external_ids" ? parent : key == "text" && parent == "names" ? "names" : key,
                part: part, path: path, start: Int(node.range.start), end: Int(node.range.end), isVerbatim: isVerbatim,
                isRecordID: isRecordID))
    }

    /// A point that may not be told, or not so finely.
    private mutating func takePoint(_ node: RecordNode, part: Int?) {
        guard let latitude = node["latitude"], let longitude = node["longitude"],
            let north = DecimalNumber(text: latitude.bytes), let east = DecimalNumber(text: longitude.bytes)
        else { return }
        let written = max(north.places, east.places)
        let location = (path: path, start: Int(latitude.range.start), end: Int(longitude.range.end))
        if let part {
            // Two places are a kilometre: other places are as near.
            guard written > 1 else { return }
            division.points.append(
                SecretPoint(
                    latitude: north, longitude: east, fewestPlaces: min(3, written), part: part, location: location))
            return
        }
        division.openPoints.append(
            OpenPoint(
                record: record, latitude: north, longitude: east, obscure: node["obscure"]?.text,
                within: node["within"]?.text, location: location))
    }

    private mutating func release(_ tree: RecordTree, _ node: RecordTree.Node) {
        division.release(tree.text[Int(node.textStart)..<Int(node.textEnd)])
    }

    // MARK: Words

    /// An id, or a claim's: `kpo-attack#c1`.
    private static func looksLikeID(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count <= 170
            && bytes.allSatisfy { byte in
                byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x23
            }
    }

    /// The first words of a part, for a list of what is withheld.
    static func opening(_ node: RecordNode) -> String {
        if node.isScalar { return opening(node.bytes) }
        for key in [
            "says", "text", "title", "name", "label", "value", "actor", "incident", "file", "by", "url", "note",
        ] {
            if let value = node.entries.first(where: { $0.key.text == key })?.value, value.isScalar {
                return opening(value.bytes)
            }
        }
        return ""
    }

    static func opening(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        let words = text.split(whereSeparator: \.isWhitespace)
        var opening = ""
        for word in words {
            if opening.count + word.count > 70 { return opening + "…" }
            opening += (opening.isEmpty ? "" : " ") + word
        }
        return opening
    }
}

extension RecordNode {
    /// Whether it is a flag that says no: everything else withholds.
    var isNo: Bool { hasText("no") || hasText("false") }
}
