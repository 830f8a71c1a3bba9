import Diagnostics

extension DiagnosticCode {
    static let mediaLocationRemoved = DiagnosticCode(
        "media-location-removed", .warning, "A picture does not say where it was taken")
    static let mediaMetadataRemoved = DiagnosticCode(
        "media-metadata-removed", .note, "A picture holds nothing that its readers do not see")
    static let mediaMetadataLeft = DiagnosticCode(
        "media-metadata-left", .warning, "A file that is published says nothing of its maker that readers do not see")
    static let mediaLocation = DiagnosticCode(
        "media-location", .error, "No file is published with a GPS position in it")
    static let mediaDamaged = DiagnosticCode("media-damaged", .warning, "A media file is whole, and what its name says")
    static let mediaTypeMismatch = DiagnosticCode(
        "media-type-mismatch", .error, "A media file is of the type that its name promises")
    static let mediaActive = DiagnosticCode(
        "media-active", .error, "A media file is nothing that browsers or hosts run")
    static let mediaTooLarge = DiagnosticCode("media-too-large", .error, "A picture is small enough to be examined")
    static let drawingUnreadable = DiagnosticCode(
        "drawing-unreadable", .error, "An SVG drawing is well-formed XML in UTF-8 that declares no entities")
    static let drawingDisarmed = DiagnosticCode(
        "drawing-disarmed", .warning, "An SVG drawing runs nothing, and loads nothing from elsewhere")

    /// The codes of what is found in media files.
    static let mediaCodes: [DiagnosticCode] = [
        .drawingDisarmed, .drawingUnreadable, .mediaActive, .mediaDamaged, .mediaLocation, .mediaLocationRemoved,
        .mediaMetadataLeft, .mediaMetadataRemoved, .mediaTooLarge, .mediaTypeMismatch,
    ]
}

extension MediaCleaning.Refusal.Rule {
    fileprivate var code: DiagnosticCode {
        switch self {
        case .active: .mediaActive
        case .typeMismatch: .mediaTypeMismatch
        case .location: .mediaLocation
        case .tooLarge: .mediaTooLarge
        case .drawing: .drawingUnreadable
        }
    }
}

extension MediaExaminer.Examination {
    /// What the author is told of a file.
    ///
    /// - Parameter name: its path from `Content/media`.
    func diagnostics(of name: String) -> [Diagnostic] {
        let place = SourceLocation(path: "Content/media/\(name)")
        if let refusal = cleaning.refusal {
            return [
                Diagnostic(
                    refusal.rule.code, "Media file '\(name)' \(refusal.predicate)", at: place,
                    explanation: refusal.remedy)
            ]
        }
        var found: [Diagnostic] = []
        if cleaning.removed.contains(.location) {
            found.append(
                Diagnostic(
                    .mediaLocationRemoved,
                    "Removed \(cleaning.removedWords) from the published copy of '\(name)'", at: place,
                    explanation: "The file in Content still holds it: mind who can read that folder."))
        } else if !cleaning.removed.isEmpty {
            found.append(
                Diagnostic(
                    .mediaMetadataRemoved,
                    "Removed \(cleaning.removedWords) from the published copy of '\(name)'", at: place))
        }
        if !cleaning.disarmed.isEmpty {
            found.append(
                Diagnostic(
                    .drawingDisarmed,
                    "Removed \(cleaning.disarmed.joined(separator: ", ")) from the published copy of '\(name)'",
                    at: place,
                    explanation: "Look at the drawing: what is gone may have been seen."))
        }
        if let damage = cleaning.damage {
            found.append(
                Diagnostic(
                    .mediaDamaged, "Media file '\(name)' \(damage)", at: place,
                    explanation: file.isWhole
                        ? "It is published as it is." : "What could be read of it is published."))
        }
        if let left = cleaning.left {
            found.append(
                Diagnostic(
                    .mediaMetadataLeft, "Media file '\(name)' \(left)", at: place,
                    explanation:
                        "It is published as it is. Clean it with a program that knows the format, such as 'exiftool -all= FILE', if nobody may know."
                ))
        }
        return found
    }
}
