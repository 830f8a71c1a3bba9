package import Diagnostics
import History
import LeakScan
import Markdown
import Publishing
import Records
import Reports
import Templating

/// Every code that a build can report, sorted by name.
package enum CodeCatalogue {
    package static let all: [DiagnosticCode] =
        (recordsCodes + DiagnosticCode.markdownCodes + templatingCodes + DiagnosticCode.dateCodes
        + DiagnosticCode.quantityCodes + DiagnosticCode.readingCodes + DiagnosticCode.assemblingCodes
        + DiagnosticCode.releasingCodes + DiagnosticCode.planningCodes + DiagnosticCode.checkingCodes
        + DiagnosticCode.buildingCodes + DiagnosticCode.historyCodes + EditorialChecks.codes + WebLinkCodes.all
        + DiagnosticCode.leakCodes)
        .sorted { $0.name < $1.name }

    /// The codes by their names.
    package static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
