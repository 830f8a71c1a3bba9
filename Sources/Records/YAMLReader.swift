import CYaml
package import Diagnostics

/// Reads YAML 1.1, as libyaml parses it, into record trees: one for each document of a `---` stream.
///
/// Every scalar stays text. What makes YAML surprising is refused, with a word on what to write instead: anchors,
/// aliases, tags, merge keys, keys that are not text, one key twice, and a `#` that would cut text off unseen. After
/// broken syntax the rest of the file is not read; the documents before it are.
package enum YAMLReader {
    /// The version of libyaml on this machine.
    static var version: String { "libyaml " + String(cString: yaml_get_version_string()) }

    /// Reads a whole file.
    package static func read(_ bytes: [UInt8], path: String) -> Checked<[RecordTree]> {
        read(bytes[...], path: path, offset: 0)
    }

    /// Reads a part of a file, such as front matter, whose first byte stands at `offset` of the file.
    ///
    /// Documents with nothing in them (a `---` at the end of the file, a file of comments) give no tree.
    package static func read(_ bytes: ArraySlice<UInt8>, path: String, offset: Int) -> Checked<[RecordTree]> {
        if let problem = RecordLimits.checkFile(bytes: bytes.count, path: path) { return Checked([], [problem]) }
        let text = TextEncoding.withoutByteOrderMark(bytes)
        let shift = offset - bytes.startIndex
        let encoding = TextEncoding(text, strictness: .printable)
        if let problem = encoding.diagnostic(in: text, path: path, shift: shift) { return Checked([], [problem]) }
        return text.withUnsafeBufferPointer { source in
            var parse = YAMLParse(
                source: source, path: path, shift: shift + text.startIndex, isASCII: encoding.isASCII)
            parse.run()
            return Checked(parse.trees, parse.diagnostics)
        }
    }
}

/// One run of libyaml's parser over one text, and what came of it.
struct YAMLParse: ~Copyable {
    let source: UnsafeBufferPointer<UInt8>
    let path: String
    /// The file's offset of the first byte of `source`. Offsets in this type count from that byte.
    let shift: Int
    var offsets: CharacterOffsets
    var builder: RecordTreeBuilder
    var trees: [RecordTree] = []
    var diagnostics: [Diagnostic] = []
    /// How many collections deep the parse is in a subtree that is left out, because it stands where a key belongs.
    var skippedDepth = 0
    /// The line of the last `text-cut-by-comment`: what libyaml then stumbles over there needs no second message.
    var lineOfLastCut = -1

    init(source: UnsafeBufferPointer<UInt8>, path: String, shift: Int, isASCII: Bool) {
        self.source = source
        self.path = path
        self.shift = shift
        offsets = CharacterOffsets(isASCII: isASCII)
        builder = RecordTreeBuilder(path: path)
    }

    mutating func run() {
        // libyaml keeps a pointer to its parser within the parser, which therefore may not move.
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { return }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, source.baseAddress, source.count)
        var event = yaml_event_t()
        var goesOn = true
        while goesOn {
            guard yaml_parser_parse(parser, &event) == 1 else {
                reportSyntax(parser.pointee)
                return
            }
            goesOn = take(event)
            yaml_event_delete(&event)
        }
    }

    /// Takes one event; false ends the run.
    private mutating func take(_ event: yaml_event_t) -> Bool {
        switch event.type {
        case YAML_STREAM_END_EVENT: return false
        case YAML_DOCUMENT_END_EVENT: finishDocument()
        case YAML_ALIAS_EVENT: takeAlias(event)
        case YAML_SCALAR_EVENT: takeScalar(event)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            return openCollection(
                .list, event, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, hasAnchor: start.anchor != nil,
                hasTag: start.tag != nil)
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            return openCollection(
                .map, event, isFlow: start.style == YAML_FLOW_MAPPING_STYLE, hasAnchor: start.anchor != nil,
                hasTag: start.tag != nil)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: closeCollection(event)
        default: break
        }
        return true
    }

    private mutating func finishDocument() {
        guard let tree = builder.finish() else { return }
        let root = tree.root
        if root.kind == .plain, root.bytes.isEmpty { return }
        let size = root.range.offsets.count
        if size > RecordLimits.recordBytes {
            // The place is the first line alone: a megabyte is no excerpt.
            let start = Int(root.range.start) - shift
            diagnostics.append(RecordLimits.tooLarge(bytes: size, at: location(start, lineEnd(from: start))))
        } else {
            trees.append(tree)
        }
    }

    // MARK: Scalars

    private mutating func takeScalar(_ event: yaml_event_t) {
        guard skippedDepth == 0 else { return }
        let scalar = event.data.scalar
        var start = offset(event.start_mark)
        var end = offset(event.end_mark)
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
        let isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
        if scalar.anchor != nil || scalar.tag != nil {
            reportProperties(
                from: start, to: end, hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil, isScalar: true)
            start = min(skipProperties(from: start), end)
        }
        let value = UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length))
        if isBlock {
            end = trimmedEnd(from: start, to: end)
            if value.isEmpty { refuseBlockWithDigit(from: start) }
        }
        let isKey = builder.expectsKey
        builder.addScalar(isPlain ? .plain : .quoted, from: start + shift, to: end + shift, text: value)
        // The file itself holds no control characters, and only here are there escapes.
        if scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
            let refusal = TextEncoding.diagnostic(ofEscapesIn: value, at: location(start, end))
        {
            diagnostics.append(refusal)
        }
        guard isPlain else { return }
        if isKey, value.count == 2, value[0] == UInt8(ascii: "<"), value[1] == UInt8(ascii: "<") {
            diagnostics.append(
                Diagnostic(
                    .yamlMergeKey, "Merge keys ('<<') are not read", at: location(start, end),
                    explanation: "Write the keys out, or put what is common to several rows under 'defaults'."))
        }
        reportCut(from: start, to: end)
    }

    private mutating func takeAlias(_ event: yaml_event_t) {
        guard skippedDepth == 0 else { return }
        let (start, end) = (offset(event.start_mark), offset(event.end_mark))
        diagnostics.append(
            Diagnostic(
                .yamlAlias, "'\(string(start, end))' is read as a YAML alias, which is refused",
                at: location(start, end), explanation: "Write the value out; if the '*' is text, quote it.",
                suggestion: YAMLQuoting.quoted(string(start, end))))
        builder.addScalar(.plain, from: start + shift, to: end + shift, text: EmptyCollection())
    }

    // MARK: Maps and lists

    /// False where the nesting is too deep to go on.
    private mutating func openCollection(
        _ kind: RecordTree.Kind, _ event: yaml_event_t, isFlow: Bool, hasAnchor: Bool, hasTag: Bool
    ) -> Bool {
        guard skippedDepth == 0 else {
            skippedDepth += 1
            // A subtree that is left out counts against the limit all the same.
            guard builder.open.count + skippedDepth <= RecordLimits.nesting else { return stopTooDeep(event) }
            return true
        }
        guard !builder.isAtNestingLimit else { return stopTooDeep(event) }
        var start = offset(event.start_mark)
        if hasAnchor || hasTag {
            reportProperties(from: start, to: start, hasAnchor: hasAnchor, hasTag: hasTag, isScalar: false)
            start = skipProperties(from: start)
        }
        guard !builder.expectsKey else {
            diagnostics.append(
                Diagnostic(
                    .yamlKeyKind, "A key must be text, not a \(kind == .list ? "list" : "map")",
                    at: location(start, start + 1),
                    explanation: "A value that begins with '\(string(start, start + 1))' must be quoted if it is text.")
            )
            builder.addScalar(.plain, from: start + shift, to: start + 1 + shift, text: EmptyCollection())
            skippedDepth = 1
            return true
        }
        builder.openCollection(kind, from: start + shift, isFlow: isFlow)
        return true
    }

    private mutating func stopTooDeep(_ event: yaml_event_t) -> Bool {
        let start = offset(event.start_mark)
        diagnostics.append(RecordLimits.tooDeep(at: location(start, start + 1)))
        return false
    }

    private mutating func closeCollection(_ event: yaml_event_t) {
        guard skippedDepth == 0 else {
            skippedDepth -= 1
            return
        }
        guard let top = builder.open.last else { return }
        let start = Int(builder.nodes[top.index].range.start) - shift
        let first = start < source.count ? source[start] : 0
        let isBracketed = top.isFlow && (first == UInt8(ascii: "[") || first == UInt8(ascii: "{"))
        if !top.isFlow, top.isMap, top.children > 0 {
            // After a tag or an anchor libyaml's start is not the first key's.
            builder.moveStart(of: top.index, to: Int(builder.nodes[top.index + 1].range.start))
        }
        let end = isBracketed ? offset(event.end_mark) + shift : nil
        let closed = builder.closeCollection(end: end, diagnostics: &diagnostics)
        if closed.isFlow, builder.open.last?.isFlow != true { storeFlowText(of: closed.index) }
    }

    // MARK: Places

    mutating func offset(_ mark: yaml_mark_t) -> Int { offsets.byteOffset(of: mark.index, in: source) }

    func location(_ start: Int, _ end: Int) -> SourceLocation {
        SourceLocation(path: path, range: SourceRange(start: start + shift, end: end + shift))
    }

    func string(_ start: Int, _ end: Int) -> String {
        guard start < end, start >= 0 else { return "" }
        return String(decoding: source[start..<min(end, source.count)], as: UTF8.self)
    }
}
