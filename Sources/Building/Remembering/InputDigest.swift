import CShim
import Markdown
import Records
import Reports

/// Everything that a build is made from, in one number: two builds with equal digests publish the same bytes and say the
/// same of them, as long as no moment that the site names lies between them (``LastBuild/isValid(at:)``).
struct InputDigest {
    private var fields = FieldWriter()

    /// - Returns: nil where a file may have changed since it was looked at without showing it.
    static func of(
        content: [SourceFile], templates: [SourceFile], found: [String], request: Pipeline.Request, program: String,
        threads: Int
    ) async throws -> SHA256.Digest? {
        guard let program = try? FileStatus.ofTarget(at: SystemPath(program)) else { return nil }
        var input = InputDigest()
        // The program with its theme, and the libraries that it finds on the machine.
        input.fields.text(LastBuild.header)
        input.add(program)
        input.fields.text(RecordFile.readerVersion)
        input.fields.text(Prose.parserVersion)
        input.fields.text(request.audience?.label ?? "as the site says")
        input.fields.text(request.includesDrafts ? "drafts" : "no drafts")
        input.fields.text(request.asOf?.description ?? "as it is")
        for text in found { input.fields.text(text) }
        let moment = sitrep_now()
        let digests = try await Parallel.concurrentMap(content + templates, threads: threads) { file in
            digest(of: file, at: moment)
        }
        for (file, digest) in zip(content + templates, digests) {
            guard let digest else { return nil }
            input.fields.text(file.path)
            input.fields.bytes(digest.hexadecimal)
        }
        return SHA256.digest(of: input.fields.field)
    }

    private static func digest(of file: SourceFile, at moment: Int64) -> SHA256.Digest? {
        switch file.content {
        case .text(let bytes): return SHA256.digest(of: bytes)
        case .media(_, let path):
            // Pictures and films are large, and what the system says of them changes with them.
            guard let status = try? FileStatus.ofEntry(at: SystemPath(path)), status.isSettled(at: moment) else {
                return nil
            }
            var input = InputDigest()
            input.add(status)
            input.fields.text(path)
            return SHA256.digest(of: input.fields.field)
        }
    }

    private mutating func add(_ status: FileStatus) {
        fields.text(
            "\(status.identity.device) \(status.identity.inode) \(status.size) \(status.modified) \(status.changed)")
    }
}
