/// A label of the Traffic Light Protocol, version 2.0 (FIRST, August 2022): who may see a thing.
///
/// `white`, the name of CLEAR in version 1, is read as clear. A label is never translated.
package enum TrafficLight: Int, Sendable, CaseIterable, Comparable {
    case clear, green, amber, amberStrict, red

    /// What authors type.
    package var word: String {
        switch self {
        case .clear: "clear"
        case .green: "green"
        case .amber: "amber"
        case .amberStrict: "amber+strict"
        case .red: "red"
        }
    }

    /// The label as the standard prints it (section 2: capitals, no spaces).
    package var label: String { "TLP:" + word.uppercased() }

    package init?(word: String) {
        let word = word.lowercased()
        guard let light = Self.allCases.first(where: { $0.word == word }) ?? (word == "white" ? .clear : nil) else {
            return nil
        }
        self = light
    }

    package static func < (left: TrafficLight, right: TrafficLight) -> Bool { left.rawValue < right.rawValue }
}
