import Records
import Reports

/// Reads the markings of objects as labels of TLP.
struct STIXMarkings {
    /// By id: the labels of TLP 2.0 and of TLP 1 as OASIS has fixed them.
    private static let known: [String: TrafficLight] = [
        "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487": .clear,
        "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb": .green,
        "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421": .amber,
        "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003": .amberStrict,
        "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1": .red,
        "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9": .clear,
        "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da": .green,
        "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82": .amber,
        "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed": .red,
    ]

    /// The markings that are no labels, with how many objects have each and what the bundle says of them.
    private(set) var unknown: [String: (objects: Int, first: STIXObject)] = [:]

    /// The label of an object: the strictest of its markings, of a part of it too, since a record has one. What is no label
    /// is taken for amber+strict: a statement may forbid what no label says.
    mutating func label(of object: STIXObject) -> TrafficLight {
        var markings = object.root["object_marking_refs"]?.strings ?? []
        markings += object.root["granular_markings"]?.items.compactMap { $0["marking_ref"]?.string } ?? []
        var label = TrafficLight.clear
        for marking in markings {
            if let known = Self.known[marking.lowercased()] {
                label = max(label, known)
            } else {
                label = max(label, .amberStrict)
                unknown[marking, default: (0, object)].objects += 1
            }
        }
        return label
    }
}
