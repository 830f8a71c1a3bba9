/// Writes texts one after another, each with its length before it.
struct FieldWriter {
    private(set) var field: [UInt8] = []

    mutating func bytes(_ bytes: some Collection<UInt8>) {
        field += "\(bytes.count):".utf8
        field += bytes
    }

    mutating func text(_ text: String) { bytes(Array(text.utf8)) }

    mutating func number(_ number: Int) { text(String(number)) }

    mutating func list<Element>(_ elements: [Element], _ write: (inout FieldWriter, Element) -> Void) {
        number(elements.count)
        for element in elements { write(&self, element) }
    }

    mutating func optional<Value>(_ value: Value?, _ write: (inout FieldWriter, Value) -> Void) {
        list(value.map { [$0] } ?? [], write)
    }
}

/// Reads what ``FieldWriter`` wrote, and nothing else.
struct FieldReader {
    struct Mismatch: Error {}

    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func bytes() throws(Mismatch) -> ArraySlice<UInt8> {
        guard let colon = rest.prefix(20).firstIndex(of: UInt8(ascii: ":")),
            let count = Int(String(decoding: rest[..<colon], as: UTF8.self)), count >= 0, count < rest.endIndex - colon
        else { throw Mismatch() }
        let field = rest[(colon + 1)..<(colon + 1 + count)]
        rest = rest[field.endIndex...]
        return field
    }

    mutating func text() throws(Mismatch) -> String {
        guard let text = String(validating: try bytes(), as: UTF8.self) else { throw Mismatch() }
        return text
    }

    mutating func number() throws(Mismatch) -> Int {
        guard let number = Int(try text()) else { throw Mismatch() }
        return number
    }

    mutating func digest() throws(Mismatch) -> SHA256.Digest {
        guard let digest = SHA256.Digest(hexadecimal: try bytes()) else { throw Mismatch() }
        return digest
    }

    mutating func list<Element>(
        _ read: (inout FieldReader) throws(Mismatch) -> Element
    ) throws(Mismatch) -> [Element] {
        let count = try number()
        // Every element takes two bytes at least, so that a wrong number asks for no memory that is not there.
        guard count >= 0, count <= rest.count else { throw Mismatch() }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try read(&self)) }
        return elements
    }

    mutating func optional<Value>(
        _ read: (inout FieldReader) throws(Mismatch) -> Value
    ) throws(Mismatch) -> Value? {
        let found = try list(read)
        guard found.count <= 1 else { throw Mismatch() }
        return found.first
    }
}
