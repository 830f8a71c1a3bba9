import Diagnostics
import Publishing

/// Renders the files of a plan and collects what the check of links needs.
struct PageRendering: Sendable {
    let plan: SitePlan

    /// What one file contributes to the check; nil for files that are no pages.
    typealias Outcome = Int

    func render(_ index: Int, into bytes: inout [UInt8]) -> Outcome {
        plan.render(plan.files[index], into: &bytes)
        return bytes.count
    }

    func check(_ outcomes: [Outcome?]) -> [Diagnostic] { [] }
}
