import Diagnostics
import Records
import Reports

/// Where the parts of a report's file lie, found without reading them. Records are numbered from 1 in each list.
struct ReportFile {
    struct Item {
        var type: RecordType
        var number: Int
        var bytes: ArraySlice<UInt8>
    }

    private(set) var format: ArraySlice<UInt8>?
    private(set) var version: ArraySlice<UInt8>?
    private(set) var site: ArraySlice<UInt8>?
    private(set) var items: [Item] = []
    /// Lists and values of keys that no report has.
    private(set) var unknownKeys: [String] = []
    /// Where the file stops being JSON, and within what; nil where it is whole.
    private(set) var breach: (offset: Int, place: String)?

    init(_ bytes: [UInt8]) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        var scanner = JSONScanner(text)
        scanner.skipSpace()
        guard scanner.take("{") else {
            breach = (scanner.index, "the object that a report is")
            return
        }
        scanner.skipSpace()
        if !scanner.take("}") { readMembers(&scanner) }
        guard breach == nil else { return }
        scanner.skipSpace()
        if !scanner.isAtEnd { breach = (scanner.index, "what follows the report") }
    }

    private mutating func readMembers(_ scanner: inout JSONScanner) {
        repeat {
            scanner.skipSpace()
            guard let key = scanner.string() else {
                breach = (scanner.index, "a key of the report")
                return
            }
            scanner.skipSpace()
            let name = String(decoding: key.dropFirst().dropLast(), as: UTF8.self)
            guard scanner.take(":") else {
                breach = (scanner.index, "'\(name)'")
                return
            }
            scanner.skipSpace()
            if let type = RecordType(folder: name), scanner.byte == UInt8(ascii: "[") {
                readList(of: type, &scanner)
            } else if let value = scanner.value() {
                take(value, as: name)
            } else {
                breach = (scanner.index, "'\(name)'")
            }
            guard breach == nil else { return }
            scanner.skipSpace()
        } while scanner.take(",")
        if !scanner.take("}") { breach = (scanner.index, "the report") }
    }

    private mutating func take(_ value: ArraySlice<UInt8>, as name: String) {
        switch name {
        case "format": format = value
        case "version": version = value
        case "site": site = value
        case "derived": break
        default: unknownKeys.append(name)
        }
    }

    private mutating func readList(of type: RecordType, _ scanner: inout JSONScanner) {
        _ = scanner.take("[")
        scanner.skipSpace()
        if scanner.take("]") { return }
        var number = 0
        repeat {
            scanner.skipSpace()
            number += 1
            let start = scanner.index
            guard let value = scanner.value() else {
                breach = (start, "record \(number) of '\(type.folder)'")
                return
            }
            items.append(Item(type: type, number: number, bytes: value))
            scanner.skipSpace()
        } while scanner.take(",")
        if !scanner.take("]") { breach = (scanner.index, "'\(type.folder)', behind record \(number)") }
    }
}
