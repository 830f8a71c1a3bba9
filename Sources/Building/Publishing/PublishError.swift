#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Nothing was published, because of the machine or of the output folder, not of the content.
///
/// Unless `isPartial`, whatever stood in the output before stands there still, byte for byte.
package struct PublishError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Reason: Sendable, Hashable {
        /// The system refused a call.
        case system(number: Int32)
        /// A route is not the path of a file inside the output, or two routes collide.
        case route
        /// The output cannot be this folder.
        case output
        /// A file that Sitrep did not write stands where one is to be written.
        case foreignFile
        /// Another build writes into the same output.
        case busy
    }

    package var reason: Reason
    /// The path or route that the error is about, for people.
    package var path: String
    /// What is wrong, as a sentence without a full stop.
    package var summary: String
    /// Whether some files of the new site may lie among those of the old one: only where the output could not be
    /// exchanged as a whole. The next build repairs it.
    package var isPartial = false

    init(_ reason: Reason, _ path: String, _ summary: String) {
        self.reason = reason
        self.path = path
        self.summary = summary
    }

    init(_ failure: SystemFailure) {
        self.init(.system(number: failure.number), failure.path, failure.description)
    }

    private static let advice = ". What was published before is as it was; make room and build again"

    package var description: String {
        if isPartial { return summary + ". The output is partly updated; build again to complete it" }
        if case .system(ENOSPC) = reason { return summary + Self.advice }
        if case .system(EDQUOT) = reason { return summary + Self.advice }
        return summary
    }
}
