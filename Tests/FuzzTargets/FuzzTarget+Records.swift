import Diagnostics
import Records
import Reports

extension FuzzTarget {
    /// Records of every type in every format, read into what the report is made of. The first byte says which.
    static let records = FuzzTarget("records", longest: 1024) { input in
        guard let (path, bytes) = input.divided(by: paths) else { return }
        var decoder = RecordDecoder(site: site)
        let read = decoder.decode(bytes, path: path)
        try read.diagnostics.promiseToLie(in: bytes, of: path)
        for record in read.value {
            let extent = record.header.extent.offsets
            try promise(extent.upperBound <= bytes.count, "a record ends behind its file")
        }
        guard input.isChosen else { return }
        let again = decoder.decode(bytes, path: path)
        try promise(again.diagnostics == read.diagnostics, "a second reading says something else")
        try promise(again.value.map(\.header.key) == read.value.map(\.header.key), "a second reading finds others")
        try promiseJSONReadsBack(bytes, path)
    }

    private static let site = SiteConfiguration.read(Array("content_version: 1\ntitle: A\n".utf8)).value

    private static let paths = RecordType.allCases.flatMap { type in
        ["yaml", "json", "jsonl", "md"].map { "Content/\(type.folder)/a.\($0)" }
    }

    /// Each record, written as JSON, is read back as the same record.
    private static func promiseJSONReadsBack(_ bytes: [UInt8], _ path: String) throws {
        guard let format = RecordFile.Format(path: path) else { return }
        for tree in RecordFile.read(bytes, path: path, format: format).value.records {
            var writer = JSONWriter()
            write(tree.root, to: &writer)
            let back = JSONReader.read(writer.bytes, path: path)
            // What is read once with two equal keys is refused already; nesting grows by nothing.
            guard let other = back.value else { throw BrokenPromise("JSON of ours is not read: \(back.diagnostics)") }
            var second = JSONWriter()
            write(other.root, to: &second)
            try promise(second.bytes == writer.bytes, "JSON of ours is read as something else")
        }
    }

    private static func write(_ node: RecordNode, to writer: inout JSONWriter) {
        if node.isMap {
            writer.object { writer in
                for entry in node.entries {
                    writer.key(entry.key.text)
                    write(entry.value, to: &writer)
                }
            }
        } else if node.isList {
            writer.array { writer in for item in node.items { write(item, to: &writer) } }
        } else {
            writer.text(node.text)
        }
    }
}
