import Building
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Asks web servers by way of Foundation, and says who asks.
struct URLSessionProbe: WebLinkProbe {
    private let session: URLSession

    init() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 15
        configuration.timeoutIntervalForResource = 30
        configuration.httpAdditionalHeaders = ["User-Agent": "sitrep/0.1 (link check of a report's sources)"]
        configuration.httpCookieStorage = nil
        session = URLSession(configuration: configuration)
    }

    func ask(_ address: String, method: WebLinkMethod) async -> WebLinkAnswer {
        guard let url = URL(string: address) else { return .nothing }
        var request = URLRequest(url: url)
        request.httpMethod = method.rawValue
        // The first bytes tell whether a page is there; nobody needs the film that it is.
        if method == .get { request.setValue("bytes=0-1023", forHTTPHeaderField: "Range") }
        do {
            let (_, response) = try await session.data(for: request)
            return (response as? HTTPURLResponse).map { .status($0.statusCode) } ?? .nothing
        } catch let error as URLError where error.code == .cannotFindHost {
            return .unknownHost
        } catch {
            return .nothing
        }
    }
}
