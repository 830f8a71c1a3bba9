import Diagnostics
import Reports

/// How the last build is kept: texts, each with its length before it, and the digest of all of them at the end.
///
/// What is damaged, cut short or of another version reads as nothing.
extension LastBuild {
    var encoded: [UInt8] {
        var output = FieldWriter()
        output.text(Self.header)
        output.bytes(inputs.hexadecimal)
        output.number(now)
        output.optional(embargoes.over) { $0.number($1) }
        output.optional(embargoes.next) { $0.number($1) }
        output.bytes(self.output.digest.hexadecimal)
        output.list(self.output.unsettled) { output, file in
            output.bytes(file.path)
            output.bytes(file.digest.hexadecimal)
        }
        output.list(said.diagnostics) { $0.diagnostic($1) }
        output.list(said.heldBack.records) { output, held in
            output.text(held.key.type.rawValue)
            output.text(held.key.id)
            output.text(held.reason.rawValue)
        }
        output.number(said.heldBack.parts)
        output.text(said.audience.word)
        output.list(said.counts.byType) { output, type in
            output.text(type.type.rawValue)
            output.number(type.count)
        }
        output.number(said.hasBaseURL ? 1 : 0)
        for number in [said.files, said.foreign, said.bytes, said.waived, said.unrecorded, said.secrets] {
            output.number(number)
        }
        return output.field + SHA256.digest(of: output.field).hexadecimal
    }

    init?(encoded: [UInt8]) {
        guard encoded.count > 64,
            SHA256.Digest(hexadecimal: encoded.suffix(64)) == SHA256.digest(of: Array(encoded.dropLast(64)))
        else { return nil }
        var input = FieldReader(encoded.dropLast(64))
        do throws(FieldReader.Mismatch) {
            guard try input.text() == Self.header else { return nil }
            inputs = try input.digest()
            now = try input.number()
            let over = try input.optional { input throws(FieldReader.Mismatch) in try input.number() }
            let next = try input.optional { input throws(FieldReader.Mismatch) in try input.number() }
            embargoes = Embargoes(over: over, next: next)
            output = OutputState(digest: try input.digest())
            output.unsettled = try input.list { input throws(FieldReader.Mismatch) in
                OutputState.Unsettled(path: Array(try input.bytes()), digest: try input.digest())
            }
            let diagnostics = try input.list { input throws(FieldReader.Mismatch) in try input.diagnostic() }
            var heldBack = HeldBack()
            heldBack.records = try input.list { input throws(FieldReader.Mismatch) in
                let (type, id) = (RecordType(rawValue: try input.text()), try input.text())
                guard let type, let reason = HeldBack.Reason(rawValue: try input.text()) else {
                    throw FieldReader.Mismatch()
                }
                return (key: RecordKey(type, id), reason: reason)
            }
            heldBack.parts = try input.number()
            guard let audience = TrafficLight(word: try input.text()) else { return nil }
            var counts = BuildReport.Counts()
            counts.byType = try input.list { input throws(FieldReader.Mismatch) in
                guard let type = RecordType(rawValue: try input.text()) else { throw FieldReader.Mismatch() }
                return (type: type, count: try input.number())
            }
            said = Said(
                diagnostics: diagnostics, heldBack: heldBack, audience: audience, counts: counts,
                hasBaseURL: try input.number() == 1, files: try input.number(), foreign: try input.number(),
                bytes: try input.number(), waived: try input.number(), unrecorded: try input.number(),
                secrets: try input.number())
        } catch {
            return nil
        }
    }
}

extension FieldWriter {
    fileprivate mutating func diagnostic(_ diagnostic: Diagnostic) {
        text(diagnostic.code.name)
        text(diagnostic.severity.rawValue)
        text(diagnostic.summary)
        optional(diagnostic.explanation) { $0.text($1) }
        optional(diagnostic.location) { $0.location($1) }
        list(diagnostic.notes) { output, note in
            output.text(note.summary)
            output.optional(note.location) { $0.location($1) }
        }
        optional(diagnostic.suggestion) { $0.text($1) }
    }

    private mutating func location(_ location: SourceLocation) {
        text(location.path)
        optional(location.range) { output, range in
            output.number(Int(range.start))
            output.number(Int(range.end))
        }
    }
}

extension FieldReader {
    fileprivate mutating func diagnostic() throws(Mismatch) -> Diagnostic {
        let name = try text()
        guard let code = CodeCatalogue.byName[name], let severity = Severity(rawValue: try text()) else {
            throw Mismatch()
        }
        var diagnostic = Diagnostic(code, try text(), severity: severity)
        diagnostic.explanation = try optional { input throws(Mismatch) in try input.text() }
        diagnostic.location = try optional { input throws(Mismatch) in try input.location() }
        diagnostic.notes = try list { input throws(Mismatch) in
            Diagnostic.Note(
                try input.text(), at: try input.optional { input throws(Mismatch) in try input.location() })
        }
        diagnostic.suggestion = try optional { input throws(Mismatch) in try input.text() }
        return diagnostic
    }

    private mutating func location() throws(Mismatch) -> SourceLocation {
        let path = try text()
        let range = try optional { input throws(Mismatch) in
            SourceRange(start: try input.number(), end: try input.number())
        }
        return SourceLocation(path: path, range: range)
    }
}
