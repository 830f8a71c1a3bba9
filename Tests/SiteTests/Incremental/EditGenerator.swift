import Building
import TestSupport

/// Makes up edits of a site: what authors do, what goes wrong in their hands, and what tools do to files.
struct EditGenerator {
    typealias Entries = [String: EditedSite.Entry]

    private var random: SeededGenerator
    private var steps = 0
    /// For new names.
    private var counter = 0
    private let original: Entries
    /// The newest state without errors, and the one before the last step.
    private var good: Entries
    private var previous: Entries

    init(seed: UInt64, original: Entries) {
        random = SeededGenerator(seed: seed)
        self.original = original
        good = original
        previous = original
    }

    /// The next step.
    ///
    /// - Parameters:
    ///   - entries: What stands there now.
    ///   - hasErrors: Whether it could be built.
    mutating func step(_ entries: Entries, hasErrors: Bool) -> EditStep {
        if !hasErrors { good = entries }
        defer { previous = entries }
        steps += 1
        // Rare as it is, it must happen.
        if steps.isMultiple(of: 60) { return step([.remove("Content")]) }
        // Broken sites are mended more often than not: of them there is little to compare.
        if hasErrors, random.chance(70) { return step(mending(entries)) }
        switch random.number(below: 100) {
        case 0..<3: return step(EditedSite.edits(from: entries, to: previous))
        case 3..<5: return step(EditedSite.edits(from: entries, to: original))
        case 5..<8: return step([])
        default: break
        }
        // Now and then several at once.
        let count = random.chance(25) ? 2 + random.number(below: 4) : 1
        return step((0..<count).flatMap { _ in edits(entries) })
    }

    private mutating func mending(_ entries: Entries) -> [Edit] {
        let all = EditedSite.edits(from: entries, to: good)
        // One mistake of several is mended, or all are.
        return all.count > 1 && random.chance(25) ? [random.pick(all)] : all
    }

    private mutating func step(_ edits: [Edit]) -> EditStep {
        let paths = Set(edits.flatMap(\.paths))
        return EditStep(edits: edits, hint: hint(paths))
    }

    private mutating func hint(_ paths: Set<String>) -> Set<String>? {
        switch random.number(below: 10) {
        case 0..<5: return paths
        case 5: return nil
        case 6: return []
        case 7: return Set(paths.map(\.parentFolder))
        case 8: return Set(paths.sorted().prefix(paths.count / 2))
        default: return [random.pick(["Content/site.yaml", "Content/incidents/none.yaml", "Content", "../x", "."])]
        }
    }

    // MARK: - Edits

    private mutating func edits(_ entries: Entries) -> [Edit] {
        let texts = entries.compactMap { path, entry -> (path: String, lines: [Substring])? in
            guard case .file(let bytes) = entry, let text = String(validating: bytes, as: UTF8.self) else { return nil }
            return (path, text.split(separator: "\n", omittingEmptySubsequences: false))
        }.sorted { $0.path < $1.path }
        let records = texts.filter {
            $0.path.hasPrefix("Content/") && $0.path != "Content/site.yaml" && $0.lines.count > 1
        }
        let files = entries.keys.sorted()
        guard !records.isEmpty else { return EditedSite.edits(from: entries, to: good) }
        switch random.number(below: 100) {
        case 0..<30:
            let (path, lines) = random.pick(records)
            return [write(path, changed(lines))]
        case 30..<37:
            let (path, lines) = random.pick(records)
            return [write(path, withField(lines))]
        case 37..<46:
            let prose = records.filter { $0.path.hasSuffix(".md") }
            guard !prose.isEmpty else { return [] }
            let (path, lines) = random.pick(prose)
            return [write(path, lines + ["", Substring(random.pick(EditPool.paragraphs))])]
        case 46..<49:
            let (path, lines) = random.pick(records)
            var fewer = lines
            fewer.remove(at: random.number(below: lines.count))
            return [write(path, fewer)]
        case 49..<54: return [newRecord()]
        case 54..<57: return [.remove(random.pick(files))]
        case 57..<62: return renamedFile(files)
        case 62..<66: return renamedFolder(files)
        case 66:
            return [
                .remove(
                    random.pick([
                        "Content", "Templates", "Content/incidents", "Content/incidents/2023", "Content/media",
                    ]))
            ]
        case 67..<71: return damaged(files)
        case 71..<79: return [siteSetting(texts)]
        case 79..<84: return media()
        case 84..<90: return [ownTemplate()]
        case 90..<92: return keepingTime(texts)
        case 92: return [.touch(random.pick(files))]
        case 93: return exchanged(files)
        case 94: return linked(files)
        case 95: return [.write("Content/incidents/\(random.pick(EditPool.strayNames))", Array("stray".utf8))]
        case 96:
            let path = random.pick(files)
            return [.remove(path), .write("\(path)/inner.yaml", Array("title: A folder where a file was\n".utf8))]
        case 97:
            return [.makeFolder("Content/\(random.pick(["incidents/empty", "unknown", "media/empty", "INCIDENTS"]))")]
        default:
            let (path, lines) = random.pick(texts)
            return [write(path, lines)]
        }
    }

    private func write(_ path: String, _ lines: [Substring]) -> Edit {
        .write(path, Array(lines.joined(separator: "\n").utf8))
    }

    /// One value of a record replaced by another of its kind, or by one that is wrong there.
    private mutating func changed(_ lines: [Substring]) -> [Substring] {
        var lines = lines
        let candidates = lines.indices.filter { lines[$0].contains(": ") || lines[$0].contains("\":") }
        guard !candidates.isEmpty else { return lines + ["title: A"] }
        let index = random.pick(candidates)
        let line = lines[index]
        if line.contains("\":\"") {
            lines[index] = Substring(
                line.replacing(
                    random.pick(["row", "second", "2022", "up to"]),
                    with: random.pick(["row", "third", "2021", "about"])))
            return lines
        }
        let colon = line.firstRange(of: ": ")!
        let key = line[..<colon.lowerBound].split { " -{,".contains($0) }.last.map(String.init) ?? ""
        let pool = EditPool.values[key] ?? EditPool.values["text"]!
        lines[index] = "\(line[..<colon.upperBound])\(random.pick(random.chance(93) ? pool : EditPool.strange))"
        return lines
    }

    private mutating func withField(_ lines: [Substring]) -> [Substring] {
        var lines = lines
        let field = Substring(random.pick(EditPool.fields))
        lines.insert(field, at: lines.first == "---" ? 1 : 0)
        return lines
    }

    private mutating func newRecord() -> Edit {
        counter += 1
        let (folder, text) = random.pick(EditPool.records)
        let inner = random.pick(["", "new/", "2023/"])
        return .write(
            "Content/\(folder)/\(inner)new-\(counter)\(text.hasPrefix("---") ? ".md" : ".yaml")", Array(text.utf8))
    }

    private mutating func renamedFile(_ files: [String]) -> [Edit] {
        counter += 1
        let old = random.pick(files)
        let name = String(old.dropFirst(old.parentFolder.utf8.count + 1))
        let folder = random.chance(70) ? old.parentFolder : random.pick(files).parentFolder
        let other = random.pick([
            "renamed-\(counter).yaml", "Case.yaml", name.uppercased(), name, "renamed-\(counter).md",
        ])
        let back = random.chance(40)
        return [.rename(old, "\(folder)/\(other)")] + (back ? [.rename("\(folder)/\(other)", old)] : [])
    }

    private mutating func renamedFolder(_ files: [String]) -> [Edit] {
        counter += 1
        let old = random.pick(files).parentFolder
        guard old.contains("/") else {
            return [.rename("Content", "Content.away"), .rename("Content.away", "Content")]
        }
        let other = random.pick([
            "\(old)-\(counter)", "\(old.parentFolder)/Renamed", "Content/incidents/moved", old.uppercased(),
        ])
        return [.rename(old, other)] + (random.chance(50) ? [.rename(other, old)] : [])
    }

    /// What is no YAML, no Markdown, no text, or nothing.
    private mutating func damaged(_ files: [String]) -> [Edit] {
        [.write(random.pick(files), random.pick(EditPool.damages))]
    }

    private mutating func siteSetting(_ texts: [(path: String, lines: [Substring])]) -> Edit {
        var lines = texts.first { $0.path == "Content/site.yaml" }?.lines ?? ["title: A new site", ""]
        let setting = random.pick(EditPool.settings)
        let key = setting.prefix { $0 != ":" }
        lines.removeAll { $0.hasPrefix("\(key):") }
        lines.insert(Substring(setting), at: 0)
        return write("Content/site.yaml", lines)
    }

    private mutating func media() -> [Edit] {
        let name = random.pick(["chart.svg", "other.svg", "data.csv", "inner/photo.png"])
        let path = "Content/media/\(name)"
        if random.chance(20) { return [.remove(path)] }
        let side = 10 + random.number(below: 90)
        return [
            .write(
                path, Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(side)\" height=\"10\"></svg>\n".utf8))
        ]
    }

    /// A file of the theme in the site's own folder, with something changed; or broken.
    private mutating func ownTemplate() -> Edit {
        let own = random.pick(EditPool.templates)
        if random.chance(25) { return .remove("Templates/\(own.path)") }
        var bytes = DefaultTheme.files.first { $0.path == own.path }?.bytes ?? []
        bytes += Array(random.pick(own.additions).utf8)
        return .write("Templates/\(own.path)", bytes)
    }

    /// Another text of the same size in the same second: no size and no time tells.
    private mutating func keepingTime(_ texts: [(path: String, lines: [Substring])]) -> [Edit] {
        let (path, lines) = random.pick(texts)
        var bytes = Array(lines.joined(separator: "\n").utf8)
        let letters = bytes.indices.filter { (0x61...0x79).contains(bytes[$0]) }
        guard !letters.isEmpty else { return [] }
        bytes[random.pick(letters)] += 1
        return [.writeKeepingTime(path, bytes)]
    }

    /// Two files under each other's names, with their times and numbers.
    private mutating func exchanged(_ files: [String]) -> [Edit] {
        let (one, other) = (random.pick(files), random.pick(files))
        guard one != other else { return [] }
        return [.rename(one, "\(one).tmp"), .rename(other, one), .rename("\(one).tmp", other)]
    }

    private mutating func linked(_ files: [String]) -> [Edit] {
        counter += 1
        let file = random.pick(files)
        let target = random.pick([
            String(file.dropFirst(file.parentFolder.utf8.count + 1)), "nowhere", "../site.yaml", ".",
        ])
        return [.link("\(file.parentFolder)/linked-\(counter).yaml", target)]
    }
}
