import Reports

/// What was found of addresses, and when, so that nobody is asked twice in a week.
package struct WebLinkCache: Sendable {
    package static let freshDays = 7
    private static let head = "# sitrep links 1: address, day of the answer, alive or dead"

    private var answers: [String: (day: Day, isAlive: Bool)] = [:]

    package init() {}

    /// A cache that was written before. What cannot be read is asked again.
    package init(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first.map({ $0 == Self.head }) == true else { return }
        for line in lines.dropFirst() {
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 3, let day = EventDate(parts[1])?.exactDay else { continue }
            answers[parts[0]] = (day, parts[2] == "alive")
        }
    }

    package var text: String {
        let lines = answers.sorted { $0.key < $1.key }.map { address, answer in
            "\(address)\t\(answer.day)\t\(answer.isAlive ? "alive" : "dead")"
        }
        return ([Self.head] + lines).joined(separator: "\n") + "\n"
    }

    /// What is known of an address; nil where it is to be asked again.
    func isAlive(_ address: String, on today: Day) -> Bool? {
        guard let answer = answers[address], answer.day <= today,
            today.number - answer.day.number < Self.freshDays
        else { return nil }
        return answer.isAlive
    }

    mutating func note(_ address: String, isAlive: Bool, on day: Day) {
        // A tab or a line break would end the entry.
        guard !address.utf8.contains(where: { $0 < 0x21 }) else { return }
        answers[address] = (day, isAlive)
    }
}
