/// The files of the index: `search/index.js`, which is read first, and shards in a folder beside it that is named after
/// what they hold, so that no browser takes an old shard for a new one.
///
/// Each calls `sitrepSearch.add(NAME, DATA)`. `words-N` has words in order with their pages; `letters-N` has all words of
/// N letters, for what was typed with a letter too few, too many, changed or exchanged; `pages-N` has what results say.
extension SearchIndex {
    /// - Parameter texts: words of the interface, by their keys.
    func files(texts: [(key: String, text: String)]) -> [(route: Route, bytes: [UInt8])] {
        let sorted = words.sorted.filter { $0 < postings.count && !postings[$0].digits.isEmpty }
        var shards: [(name: String, bytes: [UInt8])] = []
        var firstWords: [Int] = []
        var shard: [UInt8] = []
        func finish() {
            shards.append(("words-\(firstWords.count - 1)", shard + Array("]".utf8)))
            shard = []
        }
        for word in sorted {
            if !shard.isEmpty, shard.count + postings[word].digits.count > Self.wordShardSize { finish() }
            if shard.isEmpty { firstWords.append(word) }
            shard.write(shard.isEmpty ? "[\"" : ",\n\"")
            // Letters and digits alone: nothing in them ends the text.
            shard += words[word]
            shard.write("\",\"")
            shard += postings[word].digits
            shard.append(UInt8(ascii: "\""))
        }
        if !shard.isEmpty { finish() }
        let letters = letterShards(sorted)
        shards += letters.map { ("letters-\($0.length)", $0.bytes) }
        for (number, pages) in pageShards.enumerated() {
            shards.append(("pages-\(number)", Array("[".utf8) + pages + Array("]".utf8)))
        }

        var folder = ThemeAssets.Fingerprint()
        for shard in shards { folder.add(shard.bytes) }
        let path = "search/\(folder.digits)/"
        var files = shards.map { shard in
            (route: Route("\(path)\(shard.name).js"), bytes: Self.call(shard.name, shard.bytes))
        }
        files.append((.searchIndex, Self.call("index", start(path, firstWords, letters.map(\.length), texts))))
        return files
    }

    private static func call(_ name: String, _ data: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(data.count + 48)
        bytes.write("sitrepSearch.add(\"\(name)\",")
        bytes += data
        bytes.write(");\n")
        return bytes
    }

    /// Words by how many letters they have, from 3. A number is never a misspelt other number.
    private func letterShards(_ sorted: [Int]) -> [(length: Int, bytes: [UInt8])] {
        var shards: [[UInt8]] = Array(repeating: [], count: SearchWords.longest * 2 + 1)
        for word in sorted {
            let bytes = words[word]
            let length = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            guard length >= 3, length < shards.count, !bytes.contains(where: { (0x30...0x39).contains($0) }) else {
                continue
            }
            shards[length].append(UInt8(ascii: shards[length].isEmpty ? "\"" : " "))
            shards[length] += bytes
        }
        return shards.indices.filter { !shards[$0].isEmpty }.map { ($0, shards[$0] + [UInt8(ascii: "\"")]) }
    }

    /// What a browser reads first: where the shards are and what each begins with.
    private func start(
        _ folder: String, _ firstWords: [Int], _ lengths: [Int], _ texts: [(key: String, text: String)]
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.write(
            "{\"folder\":\"\(folder)\",\n\"pages\":\(pageCount),\"pagesPerShard\":\(Self.pagesPerShard),\n\"kinds\":[")
        for (index, kind) in kinds.enumerated() {
            bytes.write("\(index > 0 ? "," : "")[\"\(kind.kind.rawValue)\",\(kind.first)]")
        }
        bytes.write("],\n\"letters\":\(lengths),\n\"words\":\"")
        for (index, word) in firstWords.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: " ")) }
            bytes += words[word]
        }
        bytes.write("\",\n\"titles\":\"")
        bytes += titleLengths
        bytes.write("\",\n\"texts\":{")
        for (index, text) in texts.enumerated() {
            bytes.write("\(index > 0 ? "," : "")\"\(text.key)\":")
            bytes.writeJSON(text.text)
        }
        bytes.write("}}")
        return bytes
    }
}
