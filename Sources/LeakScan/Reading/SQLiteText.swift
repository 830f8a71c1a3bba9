/// The texts of a database of SQLite (file format 3): every value of every row, those that go on over other pages too.
struct SQLiteText {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let pageSize: Int
    /// The bytes of a page that rows may use.
    private let usable: Int

    static func isDatabase(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 512 && bytes.starts(with: Array("SQLite format 3\u{0}".utf8))
    }

    /// Calls with the values of each page of a file, divided by ``TextForm/divider``. Pages that hold no rows are passed over.
    static func forEachPage(of file: [UInt8], _ body: ([UInt8]) -> Void) {
        file.withUnsafeBufferPointer { bytes in
            let database = SQLiteText(bytes)
            var text: [UInt8] = []
            for page in 0..<(bytes.count / database.pageSize) {
                text.removeAll(keepingCapacity: true)
                database.addValues(of: page, to: &text)
                if !text.isEmpty { body(text) }
            }
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        pageSize = size == 1 ? 65_536 : max(512, size)
        usable = pageSize - Int(bytes[20])
    }

    private func addValues(of page: Int, to text: inout [UInt8]) {
        let start = page * pageSize
        let header = page == 0 ? 100 : 0
        let kind = bytes[start + header]
        let isLeaf = kind == 0x0D || kind == 0x0A
        guard isLeaf || kind == 0x02 else { return }
        let isTable = kind == 0x0D
        let count = number(2, at: start + header + 3)
        let pointers = start + header + (isLeaf ? 8 : 12)
        for cell in 0..<count {
            guard pointers + cell * 2 + 2 <= start + pageSize else { return }
            var place = start + number(2, at: pointers + cell * 2) + (isLeaf ? 0 : 4)
            guard place < start + pageSize, let size = variable(at: &place, start + pageSize) else { continue }
            if isTable { guard variable(at: &place, start + pageSize) != nil else { continue } }
            withPayload(size, at: place, isTable: isTable) { row in Self.addValues(of: row, to: &text) }
        }
    }

    /// Calls with a row's bytes, gathered from the page and from those that it goes on in.
    private func withPayload(
        _ size: Int, at place: Int, isTable: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard size > 0, size <= bytes.count else { return }
        let most = isTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
        if size <= most {
            guard place + size <= bytes.count else { return }
            return body(UnsafeBufferPointer(rebasing: bytes[place..<(place + size)]))
        }
        let least = (usable - 12) * 32 / 255 - 23
        let fitting = least + (size - least) % (usable - 4)
        let local = fitting <= most ? fitting : least
        guard local > 0, place + local + 4 <= bytes.count else { return }
        var payload = Array(bytes[place..<(place + local)])
        var next = number(4, at: place + local)
        while next > 0, payload.count < size, next <= bytes.count / pageSize {
            let page = (next - 1) * pageSize
            payload += bytes[(page + 4)..<(page + 4 + min(usable - 4, size - payload.count))]
            next = number(4, at: page)
        }
        payload.withUnsafeBufferPointer(body)
    }

    /// The values of a row: texts as they are, numbers in digits.
    private static func addValues(of row: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        var place = 0
        guard let headerSize = variable(in: row, at: &place, row.count), headerSize <= row.count else { return }
        var value = headerSize
        while place < headerSize, let kind = variable(in: row, at: &place, headerSize) {
            let size: Int
            switch kind {
            case 0, 8, 9: size = 0
            case 1...4: size = kind
            case 5: size = 6
            case 6, 7: size = 8
            default: size = kind < 12 ? 0 : (kind - 12) / 2
            }
            guard size <= row.count - value else { return }
            text.append(TextForm.divider)
            if kind == 7 {
                var bits: UInt64 = 0
                for byte in row[value..<(value + 8)] { bits = bits << 8 | UInt64(byte) }
                text += Array("\(Double(bitPattern: bits))".utf8)
            } else if kind >= 1, kind <= 6 {
                var number = Int(Int8(bitPattern: row[value]))
                for byte in row[(value + 1)..<(value + size)] { number = number << 8 | Int(byte) }
                text += Array("\(number)".utf8)
            } else {
                text.append(contentsOf: UnsafeBufferPointer(rebasing: row[value..<(value + size)]))
            }
            value += size
        }
        text.append(TextForm.divider)
    }

    private func number(_ count: Int, at place: Int) -> Int {
        bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    private func variable(at place: inout Int, _ end: Int) -> Int? { Self.variable(in: bytes, at: &place, end) }

    /// A number of one to nine bytes.
    private static func variable(in bytes: UnsafeBufferPointer<UInt8>, at place: inout Int, _ end: Int) -> Int? {
        var value: UInt64 = 0
        for index in 0..<9 {
            guard place < end, place < bytes.count else { return nil }
            let byte = bytes[place]
            place += 1
            if index == 8 {
                value = value << 8 | UInt64(byte)
            } else {
                value = value << 7 | UInt64(byte & 0x7F)
                if byte < 0x80 { break }
            }
        }
        return Int(exactly: value)
    }
}
