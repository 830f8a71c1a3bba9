package import Diagnostics

/// What publishing did.
package struct PublishSummary: Sendable, Hashable {
    package enum Result: Sendable, Hashable {
        /// The output is the new site.
        case published
        /// The output was the new site already; nothing was written.
        case unchanged
        /// The validation found errors; the output is as it was.
        case refused
    }

    package var result: Result
    /// Whether a reader saw either the old site or the new one, never a mixture.
    package var atomic: Bool
    /// Why not, as the rest of a sentence: "the output is a mount point".
    package var whyNotAtomic: String?
    /// Files that were not there before.
    package var created = 0
    /// Files whose bytes differ from those that were there.
    package var changed = 0
    /// Files that were left as they are.
    package var unchanged = 0
    /// Files that Sitrep wrote before and no longer plans.
    package var deleted = 0
    /// Files and links in the output that Sitrep did not write; they were kept.
    package var foreign = 0
    /// All files of the site together.
    package var bytes = 0
    /// What the validation found, and what was found in the output.
    package var diagnostics: [Diagnostic] = []

    init(_ result: Result, atomic: Bool = true, whyNotAtomic: String? = nil) {
        self.result = result
        self.atomic = atomic
        self.whyNotAtomic = whyNotAtomic
    }
}
