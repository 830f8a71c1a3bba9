import CShim
import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Asks web servers by way of the program `curl`.
///
/// A program and no library, since what speaks to the web is large and only this one check needs it: linked, it would be
/// loaded whenever a site is built.
package struct CurlProbe: WebLinkProbe {
    /// Why `curl` could not be asked.
    package struct Failure: Error, CustomStringConvertible {
        var number: Int32

        package var description: String {
            number == ENOENT
                ? "the program 'curl' asks the web, and it is not in PATH; install it (Debian: apt-get install curl; "
                    + "macOS has it)"
                : "the program 'curl' cannot be started: the system gave error \(number)"
        }
    }

    /// As whom servers are asked.
    private let agent: String

    package init(agent: String) { self.agent = agent }

    /// - Throws: ``Failure``.
    package func ask(_ address: String, method: WebLinkMethod) async throws -> WebLinkAnswer {
        guard let address = Self.plain(address) else { return .nothing }
        let words = words(address, method)
        // It waits, and so on none of the few threads that tasks share.
        let ended = try await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: Self.run(words)) }
        }.get()
        return Self.answer(ended)
    }

    // MARK: The question

    /// No server is listened to for longer than this, in bytes and in seconds.
    private static let mostBytes = 1 << 20
    private static let mostSeconds = "30"

    /// - Parameter address: One that begins with `http`, so that it cannot be taken for an option.
    private func words(_ address: String, _ method: WebLinkMethod) -> [String] {
        // First: without the settings of the user, which may say anything.
        var words = ["curl", "--disable"]
        // Brackets and braces in an address are no patterns.
        words += ["--silent", "--globoff", "--user-agent", agent]
        words += ["--proto", "=http,https", "--proto-redir", "=http,https", "--location", "--max-redirs", "16"]
        words += ["--connect-timeout", "15", "--max-time", Self.mostSeconds]
        words += ["--write-out", "%{stderr}%{http_code}"]
        switch method {
        case .head: words.append("--head")
        // The first bytes tell whether a page is there; nobody needs the film that it is.
        case .get: words += ["--range", "0-1023"]
        }
        return words + ["--url", address]
    }

    /// An address of the web in letters that a request may hold; nil where it is none.
    static func plain(_ address: String) -> String? {
        let start = ["http://", "https://"].first { address.hasPrefix($0) }
        guard let start, !address.utf8.contains(where: { $0 < 0x21 || $0 == 0x7F }) else { return nil }
        let rest = address.dropFirst(start.count)
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        var plain = start + host
        for scalar in rest[host.endIndex...].unicodeScalars {
            if scalar.isASCII {
                plain.unicodeScalars.append(scalar)
            } else {
                for byte in String(scalar).utf8 { plain += "%" + String(byte, radix: 16, uppercase: true) }
            }
        }
        return plain
    }

    // MARK: The answer

    /// How `curl` ended, and the status of the last answer that it had; 0 where it had none.
    struct Ended: Sendable {
        var exit: Int32
        var status: Int
    }

    private static func run(_ words: [String]) -> Result<Ended, Failure> {
        var pointers = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var said = [CChar](repeating: 0, count: 16)
        var length = 0
        var exit: Int32 = 0
        let number = sitrep_run(&pointers, mostBytes, &said, said.count, &length, &exit)
        guard number == 0 else { return .failure(Failure(number: number)) }
        let text = String(decoding: said[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return .success(Ended(exit: exit, status: Int(text) ?? 0))
    }

    /// curl(1) lists what it ends with.
    static func answer(_ ended: Ended) -> WebLinkAnswer {
        switch (ended.exit, ended.status) {
        case (6, _): .unknownHost
        case (_, ..<200): .nothing
        case (0, let status): .status(status)
        // The answer to a question that led elsewhere, where nothing came.
        case (_, 300..<400): .nothing
        // The head of an answer came; that all of it did not, or was too long to hear out, tells nothing about the page.
        case (_, let status): .status(status)
        }
    }
}
