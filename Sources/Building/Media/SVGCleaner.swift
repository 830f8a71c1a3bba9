/// Takes out of a drawing what could run, load or tell something: scripts, event attributes, foreign elements, addresses
/// outside the drawing, the editor's data and comments.
///
/// A drawing that is not XML through and through, declares entities or is in another encoding than UTF-8 is refused: what
/// a browser makes of it cannot be foretold. What is left of the others is copied byte for byte.
struct SVGCleaner {
    static let mostBytes = 16 << 20
    private static let deepest = 500

    private let bytes: [UInt8]
    private var tokens: XMLTokens
    private var result = MediaCleaning(CleanCopy())
    /// The elements that are open.
    private var open: [String] = []
    /// How many elements were open when one began that is left out with all that it holds.
    private var removedFrom: Int?
    /// The style element in hand: where its content begins, and its text so far.
    private var style: (start: Int, text: String, isPlain: Bool)?
    private var hasRoot = false

    static func clean(_ bytes: [UInt8]) -> MediaCleaning {
        guard bytes.count <= mostBytes else {
            return MediaCleaning(
                refused: .tooLarge, "is a drawing of more than \(mostBytes >> 20) MB",
                remedy: "Simplify it, or export it as a picture.")
        }
        if let reason = encodingProblem(bytes) { return refused(reason) }
        var cleaner = SVGCleaner(bytes)
        do throws(XMLTokens.Malformed) {
            try cleaner.run()
        } catch {
            let line = bytes[..<error.offset].count { $0 == 10 } + 1
            return refused("\(error.reason) (line \(line))")
        }
        return cleaner.result
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens = XMLTokens(bytes)
    }

    private static func refused(_ predicate: String) -> MediaCleaning {
        MediaCleaning(
            refused: .drawing, predicate,
            remedy: "Open it in a drawing program and save it as plain SVG in UTF-8, or export it as a picture.")
    }

    private static func encodingProblem(_ bytes: [UInt8]) -> String? {
        guard String(validating: bytes, as: UTF8.self) != nil else { return "is not in UTF-8" }
        if bytes.contains(where: { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 || $0 == 0x7F }) {
            return "holds control characters"
        }
        guard bytes.has("<?xml", at: 0) || bytes.has("<?xml", at: 3), let end = bytes.first("?>", in: 0..<1024) else {
            return nil
        }
        let words = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
        guard words.contains("encoding") else { return nil }
        return words.contains("utf-8") || words.contains("us-ascii") ? nil : "names another encoding than UTF-8"
    }

    private mutating func run() throws(XMLTokens.Malformed) {
        while let (token, range) = try tokens.next() {
            switch token {
            case .text: keepText(range, style == nil ? "" : XMLText.decoded(bytes[range]))
            case .characterData(let content):
                keepText(range, style == nil ? "" : String(decoding: bytes[content], as: UTF8.self))
                if style != nil { style?.isPlain = false }
            case .comment:
                result.removed.insert(.comment)
                if style != nil { style?.isPlain = false }
            case .instruction(let name):
                // The declaration of XML says nothing that UTF-8 does not say.
                if name == "xml" { keep(range) } else { disarm("<?\(name)?>") }
            case .doctype(let hasSubset):
                if hasSubset {
                    throw XMLTokens.Malformed(reason: "declares entities", offset: range.lowerBound)
                }
            case .open(let name, let attributes, let isEmpty):
                try begin(name, attributes, isEmpty, range)
            case .close(let name): try end(name, range)
            }
        }
        guard open.isEmpty, hasRoot else {
            throw XMLTokens.Malformed(reason: "ends before its elements do", offset: bytes.count)
        }
    }

    private var isKept: Bool { removedFrom == nil }

    private mutating func keep(_ range: Range<Int>) {
        if isKept, style == nil { result.copy.keep(range) }
    }

    private mutating func keepText(_ range: Range<Int>, _ text: String) {
        guard isKept else { return }
        if style != nil { style?.text += text } else { result.copy.keep(range) }
    }

    private mutating func disarm(_ what: String) {
        if isKept, !result.disarmed.contains(what) { result.disarmed.append(what) }
    }

    // MARK: Elements

    private mutating func begin(
        _ name: String, _ attributes: [XMLTokens.Attribute], _ isEmpty: Bool, _ range: Range<Int>
    ) throws(XMLTokens.Malformed) {
        guard open.count < Self.deepest else {
            throw XMLTokens.Malformed(reason: "nests deeper than \(Self.deepest) elements", offset: range.lowerBound)
        }
        if open.isEmpty {
            guard !hasRoot, local(name) == "svg" else {
                throw XMLTokens.Malformed(reason: "is no SVG drawing", offset: range.lowerBound)
            }
            hasRoot = true
        }
        let mayStay = isKept && style == nil && mayStay(name, attributes)
        if mayStay {
            tag(name, attributes, isEmpty, range)
        } else if isKept {
            if style != nil { disarm("elements in a style") }
            removedFrom = open.count
        }
        if isEmpty {
            if removedFrom == open.count { removedFrom = nil }
            return
        }
        open.append(name)
        if mayStay, local(name) == "style" { style = (range.upperBound, "", true) }
    }

    private mutating func end(_ name: String, _ range: Range<Int>) throws(XMLTokens.Malformed) {
        guard open.popLast() == name else {
            throw XMLTokens.Malformed(reason: "closes an element that is not open", offset: range.lowerBound)
        }
        if removedFrom == open.count {
            removedFrom = nil
            return
        }
        if let style, isKept {
            self.style = nil
            finish(style, end: range.lowerBound)
        }
        keep(range)
    }

    private mutating func finish(_ style: (start: Int, text: String, isPlain: Bool), end: Int) {
        if let (text, removed) = SVGStyle.cleaned(style.text) {
            disarm(removed)
            result.copy.write(XMLText.escaped(text))
        } else if style.isPlain {
            result.copy.keep(style.start..<end)
        } else {
            result.copy.write(XMLText.escaped(style.text))
        }
    }

    private func local(_ name: String) -> String { name.hasPrefix("svg:") ? String(name.dropFirst(4)) : name }

    private mutating func mayStay(_ name: String, _ attributes: [XMLTokens.Attribute]) -> Bool {
        let local = local(name)
        if let space = attributes.first(where: { $0.name == "xmlns" }),
            XMLText.decoded(bytes[space.value]) != SVGRules.svgNamespace
        {
            disarm("<\(name)> of another language")
            return false
        }
        guard SVGRules.elements.contains(local) else {
            if SVGRules.isHarmful(name) || !name.contains(":") && !SVGRules.descriptions.contains(name) {
                disarm("<\(name)>")
            } else {
                result.removed.insert(.editorData)
            }
            return false
        }
        guard SVGRules.animations.contains(local) else { return true }
        let target = attributes.first { $0.name == "attributeName" }.map { XMLText.decoded(bytes[$0.value]) } ?? ""
        let attribute = (target.split(separator: ":").last ?? "").lowercased().filter { !$0.isWhitespace }
        guard attribute == "href" || attribute == "src" || attribute.hasPrefix("on") else { return true }
        disarm("an animation of '\(attribute)'")
        return false
    }

    // MARK: Attributes

    private enum Verdict {
        case kept, removed
        case replaced(String)
    }

    private mutating func tag(
        _ name: String, _ attributes: [XMLTokens.Attribute], _ isEmpty: Bool, _ range: Range<Int>
    ) {
        var position = range.lowerBound
        for attribute in attributes {
            switch verdict(attribute, of: local(name)) {
            case .kept: continue
            case .removed: result.copy.keep(position..<attribute.whole.lowerBound)
            case .replaced(let value):
                result.copy.keep(position..<attribute.whole.lowerBound)
                result.copy.write(Array(" \(attribute.name)=\"".utf8) + XMLText.escaped(value) + [0x22])
            }
            position = attribute.whole.upperBound
        }
        result.copy.keep(position..<range.upperBound)
    }

    private mutating func verdict(_ attribute: XMLTokens.Attribute, of element: String) -> Verdict {
        let name = attribute.name
        let value = XMLText.decoded(bytes[attribute.value])
        switch name {
        case "xmlns": return .kept
        case "xmlns:svg": return value == SVGRules.svgNamespace ? .kept : .removed
        case "xmlns:xlink": return value == SVGRules.linkNamespace ? .kept : .removed
        case "href", "xlink:href": return address(value, name, of: element)
        case "xml:space", "xml:lang", "xlink:title": break
        case _ where name.contains(":"):
            if !name.hasPrefix("xmlns:") {
                if name.split(separator: ":").last?.lowercased().hasPrefix("on") ?? false || name == "xml:base" {
                    disarm("attribute '\(name)'")
                } else {
                    result.removed.insert(.editorData)
                }
            }
            return .removed
        case _ where name.lowercased().hasPrefix("on"), "ping", "src", "srcdoc", "action", "formaction",
            "externalResourcesRequired":
            disarm("attribute '\(name)'")
            return .removed
        default: break
        }
        if SVGRules.isScript(value) {
            disarm("a script address in '\(name)'")
            return .removed
        }
        guard value.contains("(") || value.contains("@"), let (text, removed) = SVGStyle.cleaned(value) else {
            return .kept
        }
        disarm(removed)
        return text.isEmpty ? .removed : .replaced(text)
    }

    /// An address may lead to a part of the drawing; that of a picture may hold the picture.
    private mutating func address(_ value: String, _ name: String, of element: String) -> Verdict {
        let value = value.drop(while: \.isWhitespace)
        if value.hasPrefix("#") || value.isEmpty { return .kept }
        if element == "image" || element == "feImage", let picture = DataPicture(value) {
            let cleaning = picture.cleaned
            if cleaning.refusal == nil, cleaning.copy.size > 0 {
                guard !cleaning.removed.isEmpty || cleaning.damage != nil else { return .kept }
                result.removed.formUnion(cleaning.removed)
                return .replaced(picture.address(of: cleaning))
            }
        }
        disarm("the address in '\(name)' of <\(element)>")
        return .removed
    }
}
