import Foundation

/// The text of a PDF, as poppler's `pdftotext` reads it.
enum PDFText {
    static let tool = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext"]
        .first(where: FileManager.default.isExecutableFile)

    /// The text of each sheet, with its layout: what stands on one line is on one line.
    static func sheets(of document: Data) throws -> [String] {
        guard let tool else { throw BrowserError("no pdftotext: install poppler-utils") }
        let folder = try TemporaryPath.make("sitrep-pdf")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try document.write(to: URL(fileURLWithPath: "\(folder)/a.pdf"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = ["-layout", "-enc", "UTF-8", "\(folder)/a.pdf", "\(folder)/a.txt"]
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOfFile: "\(folder)/a.txt", encoding: .utf8)
        return text.split(separator: "\u{c}", omittingEmptySubsequences: true).map(String.init)
    }
}
