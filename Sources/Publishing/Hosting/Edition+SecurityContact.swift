import Diagnostics
import Reports

/// `.well-known/security.txt`: whom to tell of a hole in the site (RFC 9116).
extension Edition {
    func writeSecurityContact(_ contact: SiteConfiguration.SecurityContact, into output: inout [UInt8]) {
        output.write("Contact: \(contact.address.text)\n")
        output.write("Expires: \(contact.expires.value)T00:00:00Z\n")
        output.write("Preferred-Languages: \(report.site.language)\n")
        if let address = address(of: .securityContact) { output.write("Canonical: \(address)\n") }
    }

    /// A contact that has expired tells whoever finds a hole that nobody looks after the site. The day is typed in
    /// `site.yaml`, since a build that set it would always say that somebody had just looked.
    var securityContactDiagnostics: [Diagnostic] {
        guard let expires = report.site.security?.expires,
            report.release.now.seconds >= expires.value.number * 86_400
        else { return [] }
        return [
            Diagnostic(
                .securityContactExpired, "The security contact expired on \(expires.value)",
                at: SourceLocation(path: SiteConfiguration.path, range: expires.range),
                explanation: "See that the address still holds, then set 'expires' to a day within a year.")
        ]
    }
}

extension DiagnosticCode {
    static let securityContactExpired = DiagnosticCode(
        "security-contact-expired", .warning, "A security contact is looked at again before it expires")
}
