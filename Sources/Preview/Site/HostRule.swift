/// Who may ask a preview for anything.
///
/// A page of any other site can send requests to this machine. Two rules keep it from what the preview shows, which may be
/// drafts and records that are not for everybody: the name that the request was sent to must be one of this machine's (a
/// name of somebody else's that was made to lead here is how browsers are led past their own rules, "DNS rebinding"), and
/// what another site asks for is refused unless a reader followed a link.
package struct HostRule: Sendable {
    /// The host that the server was told to listen at, in lower case.
    private let asked: String

    package init(host: String) { asked = host.lowercased() }

    func check(_ request: HTTPRequest) throws(HTTPRefusal) {
        guard isAllowed(request.host) else {
            throw HTTPRefusal(
                .misdirected,
                "This preview answers at localhost and at the host it was started with (--host), and at no other name.")
        }
        switch request["sec-fetch-site"] {
        case nil, "same-origin", "none": break
        default:
            guard request["sec-fetch-mode"] == "navigate" else {
                throw HTTPRefusal(.forbidden, "Another site may not read this preview.")
            }
        }
        if let origin = request["origin"], origin.lowercased() != "http://" + request.host.lowercased() {
            throw HTTPRefusal(.forbidden, "Another site may not read this preview.")
        }
    }

    /// The stream of events is for the preview's own pages alone.
    func checkStream(_ request: HTTPRequest) throws(HTTPRefusal) {
        switch request["sec-fetch-site"] {
        case nil, "same-origin": break
        default: throw HTTPRefusal(.forbidden, "Only pages of this preview may listen to it.")
        }
    }

    private func isAllowed(_ field: String) -> Bool {
        guard let name = Self.name(of: field.lowercased()) else { return false }
        if name == asked || name == "localhost" || name == "[::1]" || name == "[\(asked)]" { return true }
        if name.hasPrefix("127."), Self.isAddress(name) { return true }
        // Listening at every address: which of them a client uses is not known here, but a number is no name that could be
        // made to lead elsewhere.
        return (asked == "0.0.0.0" || asked == "::") && (Self.isAddress(name) || name.hasPrefix("["))
    }

    /// A host field without its port; nil where it is no host.
    private static func name(of field: String) -> String? {
        let end: String.Index
        if field.hasPrefix("[") {
            guard let close = field.firstIndex(of: "]") else { return nil }
            end = field.index(after: close)
        } else {
            end = field.firstIndex(of: ":") ?? field.endIndex
        }
        let port = field[end...]
        guard port.isEmpty || (port.hasPrefix(":") && port.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) })
        else { return nil }
        return String(field[..<end])
    }

    /// Four numbers with dots between.
    private static func isAddress(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
