import Diagnostics
import Exchange

extension FuzzTarget {
    static let bibtex = FuzzTarget("bibtex", longest: 1024) { input in
        try check(input, input) {
            BibliographyImport.run(input, format: .bibtex, fileName: name, existing: [:])
        }
    }

    /// The formats that are JSON: STIX 2.1, CSL-JSON, and the report of another site. The first byte says which.
    static let reports = FuzzTarget("reports", longest: 2048) { input in
        guard let (format, bytes) = input.divided(by: [0, 1, 2]) else { return }
        try check(input, bytes) {
            switch format {
            case 0: STIXImport.run(bytes, fileName: name, existing: [:], kinds: ["bombing", "other"])
            case 1: BibliographyImport.run(bytes, format: .csl, fileName: name, existing: [:])
            default: ReportImport.run(bytes, fileName: name, name: "other", existing: [:])
            }
        }
    }

    private static let name = "import"

    private static func check(_ input: [UInt8], _ bytes: [UInt8], _ run: () -> Checked<ImportResult>) throws {
        let made = run()
        try made.diagnostics.promiseToLie(in: bytes, of: name)
        try promiseToBeRecords(made.value)
        if input.isChosen { try promise(run() == made, "a second import is another one") }
    }
}
