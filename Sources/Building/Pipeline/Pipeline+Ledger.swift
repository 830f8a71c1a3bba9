import Diagnostics
import History
import Reports

extension Pipeline {
    /// What was recorded for the audience of the build; until the day as of which the site is shown.
    func ledger(of input: Input) -> Checked<Ledger> {
        let read = Self.ledger(Self.recordings(in: input.history.value), for: input.audience)
        guard let day = request.asOf else { return read }
        return read.map { $0.until(day.lastInstant) }
    }

    static func recordings(in files: [SourceFile]) -> [LedgerReader.File] {
        files.compactMap { file in
            guard case .text(let bytes) = file.content else { return nil }
            return LedgerReader.File(path: file.path, bytes: bytes)
        }
    }

    static func ledger(_ files: [LedgerReader.File], for audience: TrafficLight) -> Checked<Ledger> {
        LedgerReader.read(files, audience: audience) { bytes in
            var hash = SHA256()
            hash.update(bytes.span)
            return hash.finish().hexadecimal
        }
    }
}

extension Day {
    /// The last second of the day in UTC.
    var lastInstant: Instant { Instant(seconds: (number + 1) * 86_400 - 1) }
}
