import Diagnostics

/// What the check of web addresses says.
enum WebLinkCodes {
    static let all: [DiagnosticCode] = [.webLinkDead, .webLinkUnanswered]

    static func dead(_ link: WebLink) -> Diagnostic {
        Diagnostic(
            .webLinkDead, "\(link.address) is not there any more", at: link.location,
            explanation: link.archived.isEmpty
                ? "Look for a copy in a web archive, and list it under 'archived'." : nil,
            notes: link.archived.map { .init("A copy is kept at \($0)") })
    }

    static func unanswered(_ link: WebLink) -> Diagnostic {
        Diagnostic(
            .webLinkUnanswered, "\(link.address) does not answer", at: link.location,
            explanation: "It may be down for a while; it is asked again the next time.",
            notes: link.archived.map { .init("A copy is kept at \($0)") })
    }
}

extension DiagnosticCode {
    static let webLinkDead = DiagnosticCode(
        "web-link-dead", .warning, "An address on the web that content names is there (checked with --external)")
    static let webLinkUnanswered = DiagnosticCode(
        "web-link-unanswered", .warning, "An address on the web answers (checked with --external)")
}
