package import Building
package import Diagnostics
import Records
package import Reports

/// A new id for a record, with everything that follows from it: worked out and checked whole before anything is written.
///
/// Files are changed by replacing the bytes of ids and nothing else, so that comments, order, quoting and line ends stay
/// as their authors left them.
package struct Renaming: Sendable {
    /// A file that changes.
    package struct File: Sendable {
        package var path: String
        /// Where it is afterwards; another path only where its name was the id.
        package var newPath: String
        package var before: [UInt8]
        package var after: [UInt8]
        var edits: [TextEdit]

        /// The change as a unified diff.
        package var diff: String {
            UnifiedDiff(path: path, newPath: newPath, bytes: before, edits: edits).text
        }
    }

    package let key: RecordKey
    package let newKey: RecordKey
    /// Sorted by path.
    package private(set) var files: [File] = []
    /// Warnings that the site did not have before.
    package private(set) var warnings: [Diagnostic] = []
    /// The site afterwards.
    package private(set) var result: Manuscript

    /// How many places name the record, its own `id:` left out.
    package private(set) var referenceCount = 0

    package var fileChanges: [FileChange] {
        files.map { FileChange(path: $0.path, newPath: $0.newPath, before: $0.before, after: $0.after) }
    }

    /// - Throws: `Refusal`, where the site is not sound, the ids do not allow it, or the site would be worse off.
    package init(
        _ type: RecordType, from old: String, to new: String, in manuscript: Manuscript
    ) throws {
        key = RecordKey(type, old)
        newKey = RecordKey(type, new)
        result = manuscript
        let index = IDIndex(manuscript)
        try checkNewID()
        let errors = manuscript.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw Refusal(
                "Nothing is renamed while the content has errors: what names a record could be missed",
                diagnostics: errors)
        }
        try checkIDs(index)
        try findNames(in: manuscript, index)
        try check(against: manuscript, index)
    }

    // MARK: Ids

    private func checkNewID() throws {
        let new = newKey.id
        guard RecordID.isValid(new.utf8) else {
            let suggestion = RecordID.suggestion(for: new).map { "Did you mean '\($0)'?" }
            throw Refusal(
                "'\(new)' is no id: 1 to \(RecordID.longest) lower-case letters, digits and hyphens, no hyphen first",
                suggestion ?? "")
        }
        guard new != "null" && new != Speaker.unattributedWord else {
            throw Refusal("'\(new)' is a word of the content format and names no record")
        }
        guard new != key.id else { throw Refusal("The \(key.type.rawValue) is called '\(new)' already") }
    }

    private func checkIDs(_ index: IDIndex) throws {
        let type = key.type.rawValue
        guard index.has(key) else {
            if let owner = index.owner(ofFormer: key) {
                throw Refusal(
                    "'\(key.id)' is a former id: the \(type) is called '\(owner.id)' now",
                    "Write: sitrep rename \(type) \(owner.id) \(newKey.id)")
            }
            let elsewhere = index.types(of: key.id).first { index.has(RecordKey($0, key.id)) }
            let near = NearMiss.best(for: key.id, among: index.ids(of: key.type))
            throw Refusal(
                "There is no \(type) '\(key.id)'",
                elsewhere.map { "There is \($0.named) of this id." } ?? near.map { "Did you mean '\($0)'?" } ?? "")
        }
        guard !index.has(newKey) else { throw Refusal("There is \(key.type.named) '\(newKey.id)' already") }
        if let owner = index.owner(ofFormer: newKey), owner != key {
            throw Refusal(
                "'\(newKey.id)' is a former id of the \(type) '\(owner.id)', and old links to it lead there",
                "Ids are for ever: choose another one.")
        }
    }

    // MARK: Names

    private mutating func findNames(in manuscript: Manuscript, _ index: IDIndex) throws {
        // Beside a record of another type with the new id, a bare `[[id]]` would be ambiguous.
        let isShared = index.types(of: newKey.id).contains { $0 != key.type }
        var finder = NameFinder(key, to: newKey.id, index: index, site: manuscript.site)
        var problems: [String] = []
        for (position, file) in manuscript.files.enumerated() {
            guard file.bytes.mayHold(key.id) || file.bytes.mayHold(newKey.id) || file.path.hasStem(key.id) else {
                continue
            }
            let found = finder.find(in: file)
            problems += found.unclear.map { Self.place($0, file) + ": the id cannot be told apart here" }
            problems += found.clashing.map {
                Self.place($0, file) + ": '\(newKey.id)' means something else here and would mean the record"
            }
            let places = Set(found.places)
            var edits = places.map { place in
                TextEdit(place.range, (place.form == .bare && isShared ? "\(key.type.rawValue):" : "") + newKey.id)
            }
            referenceCount += places.count { $0.form != .ownID }
            var newPath = file.path
            if manuscript.records[position].contains(where: { $0.header.key == key }) {
                let own = ownEdits(file)
                edits += own
                if manuscript.records[position].count == 1, file.path.hasStem(key.id) {
                    newPath = file.path.replacingStem(with: newKey.id)
                }
            }
            guard !edits.isEmpty else { continue }
            files.append(
                File(
                    path: file.path, newPath: newPath, before: file.bytes, after: edits.applied(to: file.bytes),
                    edits: edits))
        }
        guard problems.isEmpty else {
            var refusal = Refusal("Not every place that names the \(key.type.rawValue) can be changed by itself")
            refusal.explanation = problems + ["Change these by hand first, and then rename."]
            throw refusal
        }
    }

    /// What is to be done in the file of the record itself, besides its names.
    private func ownEdits(_ file: SourceFile) -> [TextEdit] {
        guard let format = RecordFile.Format(path: file.path) else { return [] }
        let roots = RecordFile.read(file.bytes, path: file.path, format: format).value.records.map(\.root)
        let own = roots.first { root in
            root.entries.first { $0.key.hasText("id") }.map { $0.value.text == key.id } ?? (roots.count == 1)
        }
        return own.map { [FormerlyEdit(file.bytes, format: format).edit(of: $0, old: key.id, new: newKey.id)] } ?? []
    }

    private static func place(_ range: Range<Int>, _ file: SourceFile) -> String {
        let position = SourceText(file.bytes).position(of: range.lowerBound)
        return "\(file.path):\(position.line):\(position.column)"
    }

    // MARK: Checks

    /// Reads the site as it would be.
    private mutating func check(against manuscript: Manuscript, _ index: IDIndex) throws {
        var changes: [String: [UInt8]?] = [:]
        for file in files where file.newPath != file.path {
            guard manuscript.bytes(path: file.newPath) == nil else {
                throw Refusal("'\(file.newPath)' is there already, and the record's file would take its name")
            }
            changes[file.path] = .some(nil)
        }
        for file in files { changes[file.newPath] = file.after }
        result = manuscript.applying(changes)
        let diagnostics = result.diagnostics
        let errors = diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw Refusal("With the id '\(newKey.id)' the content would have errors", diagnostics: errors)
        }
        var finder = NameFinder(key, to: newKey.id, index: index, site: manuscript.site)
        for file in files {
            let left = finder.find(in: SourceFile(path: file.newPath, content: .text(file.after))).places
            guard left.isEmpty else {
                throw Refusal("'\(file.path)' would still name the \(key.type.rawValue) by its old id")
            }
        }
        let changed = Set(files.map(\.newPath))
        let worse = Self.added(
            by: diagnostics + result.editorialFindings, to: manuscript.diagnostics + manuscript.editorialFindings
        ).filter { $0.location.map { changed.contains($0.path) } ?? true }
        guard !worse.hasErrors else {
            throw Refusal(
                "With the id '\(newKey.id)' the content would have errors",
                diagnostics: worse.filter { $0.severity == .error })
        }
        warnings = worse
    }

    /// The diagnostics of those codes of which there are more than before.
    private static func added(by after: [Diagnostic], to before: [Diagnostic]) -> [Diagnostic] {
        var known: [String: Int] = [:]
        for diagnostic in before { known[diagnostic.code.name, default: 0] += 1 }
        var now: [String: Int] = [:]
        for diagnostic in after { now[diagnostic.code.name, default: 0] += 1 }
        return after.filter { now[$0.code.name]! > known[$0.code.name] ?? 0 }
    }
}

extension NameFinder {
    fileprivate mutating func find(in file: SourceFile) -> Found {
        if file.path == SiteConfiguration.path { return find(inSite: file) }
        let folder = file.path.split(separator: "/").dropFirst().first.map(String.init)
        return folder.flatMap(RecordType.init(folder:)).map { find(in: file, type: $0) } ?? Found()
    }
}

extension [UInt8] {
    /// Whether a word stands anywhere in the bytes; for passing over files quickly. An escape could hide it from this,
    /// but nobody escapes an id.
    fileprivate func mayHold(_ word: String) -> Bool {
        let word = Array(word.utf8)
        guard let first = word.first, count >= word.count else { return false }
        return withUnsafeBufferPointer { bytes in
            var index = 0
            let last = bytes.count - word.count
            while index <= last {
                if bytes[index] == first, bytes[index..<index + word.count].elementsEqual(word) { return true }
                index += 1
            }
            return false
        }
    }
}

extension String {
    private var stemRange: Range<Index> {
        let start = lastIndex(of: "/").map { index(after: $0) } ?? startIndex
        return start..<(self[start...].lastIndex(of: ".") ?? endIndex)
    }

    /// Whether a path's last part is a name, without its ending.
    fileprivate func hasStem(_ name: String) -> Bool { self[stemRange] == name[...] }

    fileprivate func replacingStem(with name: String) -> String {
        var path = self
        path.replaceSubrange(stemRange, with: name)
        return path
    }
}
