import TestSupport

/// A code block of the documentation, and what its first line says is to be done with it:
///
///     ```sh run                     is run, and ends with status 0
///     ```sh run status=1            is run, and ends with that status
///     ```sh run background          is started, and ended when the page is
///     ```sh not run: needs …        is not run, and says why
///     ```yaml file=Content/a.yaml   is written to that file
///     ```text output                stands in what the block before it printed, line by line
///
/// What begins with another word is shown, and not tested here.
struct DocumentedBlock {
    enum Purpose: Equatable {
        case run(status: Int)
        case background
        case notRun(reason: String)
        case file(path: String)
        case output
        case shown
    }

    var language: String
    var purpose: Purpose
    /// The line of its fence, from 1.
    var line: Int
    var text: String

    /// The blocks of a page, in order.
    static func blocks(of page: String) -> [DocumentedBlock] {
        var blocks: [DocumentedBlock] = []
        var open: (fence: Substring, block: DocumentedBlock)?
        for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let fence = line.prefix { $0 == "`" }
            if let (opening, block) = open {
                if fence.count >= opening.count, line.count == fence.count {
                    blocks.append(block)
                    open = nil
                } else {
                    open!.block.text += line + "\n"
                }
            } else if fence.count >= 3 {
                let info = line.dropFirst(fence.count).split(separator: " ", maxSplits: 1)
                let language = info.first.map(String.init) ?? ""
                let rest = info.count > 1 ? String(info[1]) : ""
                open = (
                    fence, DocumentedBlock(language: language, purpose: purpose(rest), line: index + 1, text: "")
                )
            }
        }
        return blocks
    }

    private static func purpose(_ words: String) -> Purpose {
        if words.hasPrefix("run status="), let status = Int(words.dropFirst("run status=".count)) {
            return .run(status: status)
        }
        if words.hasPrefix("not run: ") { return .notRun(reason: String(words.dropFirst("not run: ".count))) }
        if words.hasPrefix("file=") { return .file(path: String(words.dropFirst("file=".count))) }
        switch words {
        case "run": return .run(status: 0)
        case "run background": return .background
        case "output": return .output
        default: return .shown
        }
    }
}
