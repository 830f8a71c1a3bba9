/// What asks a server for an address: the one part of the check that touches the network.
package protocol WebLinkProbe: Sendable {
    /// - Throws: what keeps every address from being asked.
    func ask(_ address: String, method: WebLinkMethod) async throws -> WebLinkAnswer
}

package enum WebLinkMethod: String, Sendable {
    case head = "HEAD"
    case get = "GET"
}

package enum WebLinkAnswer: Sendable, Equatable {
    /// The status of the last answer, redirects followed.
    case status(Int)
    /// There is no such host.
    case unknownHost
    /// Nothing came: a time-out, a refused connection, a certificate that does not hold.
    case nothing
}
