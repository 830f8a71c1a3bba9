import Building
import Diagnostics
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A site's folder in a temporary one, with `public` as its output.
struct TestSite {
    struct Killed: Error {}

    static let warning = DiagnosticCode("test-warning", .warning, "For tests")
    static let error = DiagnosticCode("test-error", .error, "For tests")
    /// The steps of a build that ends in an exchange.
    static let steps: [PublishStep] = [
        .begun, .staging(0), .staging(2), .staged, .validated, .linked, .complete, .exchanged,
    ]

    let site: TemporaryFolder

    init() throws {
        site = try TemporaryFolder()
        site.makeFolder("Content")
        site.makeFolder("Templates")
    }

    /// Publishes texts by route; `-> media` copies the file of that route in `Content`.
    @discardableResult
    func publish(
        _ files: [String: String], to output: String = "public", threads: Int = 2, refusing: Bool = false
    ) async throws -> PublishSummary {
        try await Publisher(site: site.path, threads: threads)
            .publish(files, to: output.hasPrefix("/") ? output : "\(site.path)/\(output)", refusing: refusing)
    }

    /// Everything beside the output that a build may have left.
    var leftOvers: [String] { site.names().filter { $0.hasPrefix(".") } }

    var manifest: String { site.read("public/sitrep-manifest.txt") ?? "" }

    /// Whether `public` in the folder holds either site and nothing of the other.
    static func isWhole(
        _ path: String, _ old: [String: String], _ new: [String: String], _ foreign: [String: String]
    ) -> Bool {
        let texts = TemporaryFolder.texts(of: "\(path)/public")
        return texts == old.merging(foreign) { $1 } || texts == new.merging(foreign) { $1 }
    }
}

extension Publisher {
    /// Publishes texts by route, in the order of the routes.
    @discardableResult
    func publish(_ files: [String: String], to output: String, refusing: Bool = false) async throws -> PublishSummary {
        let files = files.sorted { $0.key < $1.key }
        let site = site
        return try await publish(
            to: output,
            files: files.map { route, text in
                PlannedFile(
                    route: route, origin: text == "-> media" ? .copied(from: "\(site)/Content/\(route)") : .rendered)
            },
            render: { index, page in page.append(contentsOf: files[index].value.utf8) },
            validate: { _ in refusing ? [Diagnostic(TestSite.error, "Link 'x' leads nowhere")] : [] })
    }
}
