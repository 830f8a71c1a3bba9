/// What a page did while it was open: requests, failures, messages, dialogs.
struct PageActivity: Sendable {
    /// Addresses that were asked for, in order.
    var requests: [String] = []
    /// What is wrong, in words for a test's message.
    var problems: [String] = []
    /// The texts of dialogs that opened.
    var dialogs: [String] = []
    /// What a script of the page told a test that listens (``WatchedTab``).
    var told: [String] = []
    /// Addresses that the page or a frame in it went to, windows that it opened, files that it saved.
    private var moves: [String] = []

    init(_ events: [Browser.Event]) {
        var addresses: [String: String] = [:]
        for event in events {
            let parameters = event.parameters
            switch event.method {
            case "Network.requestWillBeSent":
                let address = parameters["request"]["url"].string ?? ""
                requests.append(address)
                if let id = parameters["requestId"].string { addresses[id] = address }
            case "Network.responseReceived":
                if let status = parameters["response"]["status"].number, status >= 400 {
                    problems.append("status \(Int(status)): \(parameters["response"]["url"].string ?? "")")
                }
            case "Network.loadingFailed":
                let address = parameters["requestId"].string.flatMap { addresses[$0] } ?? "?"
                problems.append("failed: \(address): \(parameters["errorText"].string ?? "")")
            case "Runtime.exceptionThrown":
                let details = parameters["exceptionDetails"]
                problems.append(
                    "exception: \(details["exception"]["description"].string ?? details["text"].string ?? "")")
            case "Runtime.consoleAPICalled":
                if ["error", "warning", "assert"].contains(parameters["type"].string) {
                    problems.append("console: \(parameters["args"].array.compactMap { $0["value"].string })")
                }
            case "Log.entryAdded":
                let entry = parameters["entry"]
                if ["error", "warning"].contains(entry["level"].string) {
                    problems.append("\(entry["source"].string ?? "log"): \(entry["text"].string ?? "")")
                }
            case "Audits.issueAdded":
                let issue = parameters["issue"]
                if issue["code"].string == "ContentSecurityPolicyIssue" {
                    problems.append("policy: \(issue["details"])")
                }
            case "Runtime.bindingCalled": told.append(parameters["payload"].string ?? "")
            case "Page.frameNavigated": moves.append(parameters["frame"]["url"].string ?? "")
            case "Page.frameAttached": moves.append("a frame")
            case "Page.windowOpen", "Page.frameRequestedNavigation", "Page.frameScheduledNavigation",
                "Page.downloadWillBegin":
                moves.append("\(event.method): \(parameters["url"].string ?? "")")
            case "Page.javascriptDialogOpening": dialogs.append(parameters["message"].string ?? "")
            default: break
            }
        }
    }

    /// Where the page went after it was opened at an address.
    func moves(from address: String) -> [String] {
        var moves = moves
        if moves.first == String(address.prefix { $0 != "#" }) { moves.removeFirst() }
        return moves
    }

    /// Requests that leave what is below an address: another host, another folder of the disk.
    func requests(outside root: String) -> [String] {
        requests.filter { !$0.hasPrefix(root) && !$0.hasPrefix("data:") && $0 != "about:blank" }
    }
}
