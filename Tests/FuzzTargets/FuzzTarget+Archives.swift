import Building

extension FuzzTarget {
    /// Archives of a site. What is no archive is read as a manifest.
    static let archives = FuzzTarget("archives", longest: 1024) { input in
        if let reader = try? ZipReader(input) {
            try promise(reader.files.count <= input.count / 46, "an archive holds more files than it has room for")
            for file in reader.files {
                guard let bytes = reader.contents(of: file, limit: Int.max) else { continue }
                try promise(bytes.count == file.size, "a file has another size than it says")
            }
        }
        let reading = Manifest.reading(input)
        let written = Manifest.encoded(reading.entries)
        let again = Manifest.reading(written)
        try promise(again.isIntact && again.unusableLines.isEmpty, "a manifest of ours is damaged")
        try promise(Set(again.entries) == Set(reading.entries), "a manifest of ours lists something else")
        if reading.isIntact, input.starts(with: "sitrep-manifest 2".utf8) {
            try promise(Manifest.encoded(again.entries) == written, "a manifest is written in two ways")
        }
    }
}
