import Templating

/// Writes what machines read of a page: a graph of schema.org's vocabulary as JSON-LD, in the element of HTML that holds
/// it. Texts are escaped here, `<` among them, so that nothing in a record can end the element.
///
/// ```swift
/// var data = LinkedDataWriter()
/// data.node("CollectionPage") { page in
///     page.text("name", "Incidents")
/// }
/// return data.finished()
/// ```
///
/// What may be said there is decided by its callers (`PageBuilder+LinkedData.swift`): search engines keep such
/// statements out of reach of their context, so that nothing alleged is ever one.
struct LinkedDataWriter {
    private(set) var bytes: [UInt8] = []
    /// Whether a comma stands before the next value.
    private var isFirst = true

    /// A whole element, to be ended by ``finished()``.
    init() {
        // Most are between half and the whole of this long.
        bytes.reserveCapacity(1_536)
        bytes += "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[".utf8
    }

    private init(fragment: Void) {}

    /// A node alone, for several pages to share: see ``prepared(_:_:)``.
    static func fragment(_ type: StaticString, _ body: (inout LinkedDataWriter) -> Void) -> [UInt8] {
        var writer = LinkedDataWriter(fragment: ())
        writer.node(type, body)
        return writer.bytes
    }

    consuming func finished() -> HTML {
        bytes += "]}</script>".utf8
        return HTML(trusted: bytes)
    }

    // MARK: Values

    /// A node in the list that is open.
    mutating func node(_ type: StaticString, _ body: (inout LinkedDataWriter) -> Void) {
        separate()
        put("{\"@type\":\"")
        put(type)
        put("\"")
        isFirst = false
        body(&self)
        put("}")
        isFirst = false
    }

    mutating func node(_ key: StaticString, _ type: StaticString, _ body: (inout LinkedDataWriter) -> Void) {
        begin(key)
        isFirst = true
        node(type, body)
    }

    /// A list under a key.
    mutating func list(_ key: StaticString, _ body: (inout LinkedDataWriter) -> Void) {
        begin(key)
        put("[")
        isFirst = true
        body(&self)
        put("]")
        isFirst = false
    }

    mutating func text(_ key: StaticString, _ text: String) {
        begin(key)
        string(text)
    }

    mutating func text(_ key: StaticString, _ text: String?) {
        if let text { self.text(key, text) }
    }

    /// A text in the list that is open.
    mutating func text(_ text: String) {
        separate()
        string(text)
    }

    /// A number whose digits are known to be a JSON number.
    mutating func number(_ key: StaticString, _ digits: String) {
        begin(key)
        bytes += digits.utf8
    }

    /// A node that was made before, by ``fragment(_:_:)``.
    mutating func prepared(_ key: StaticString, _ fragment: [UInt8]) {
        begin(key)
        bytes += fragment
    }

    /// A node that was made before, in the list that is open.
    mutating func prepared(_ fragment: [UInt8]) {
        separate()
        bytes += fragment
    }

    // MARK: Bytes

    private mutating func begin(_ key: StaticString) {
        separate()
        put("\"")
        put(key)
        put("\":")
    }

    private mutating func separate() {
        if !isFirst { put(",") }
        isFirst = false
    }

    private mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        JSONText.append(text, to: &bytes, inScript: true)
        bytes.append(UInt8(ascii: "\""))
    }
}
