import Reports

/// Finds the site's own record for a name that an import brings.
struct NameJoiner {
    func actor(named name: [UInt8]) -> String? { nil }

    func place(path: [[UInt8]], kind: PlaceDetails.Kind, point: UCDPLocation.Point?) -> String? { nil }
}
