package import Diagnostics

extension DiagnosticCode {
    static let linkLeavesContent = DiagnosticCode(
        "link-leaves-content", .error, "A symbolic link leads to a file of the same folder of the site")
    static let linkToFolder = DiagnosticCode(
        "link-to-folder", .error, "A symbolic link in a site's folder leads to a file, not to a folder")
    static let linkBroken = DiagnosticCode("link-broken", .error, "A symbolic link leads to a file that exists")
    static let fileVanished = DiagnosticCode(
        "file-vanished", .error, "A file stays where it is while the site is read")
    package static let fileUnreadable = DiagnosticCode(
        "file-unreadable", .error, "Every file and folder can be read")
    static let unusableName = DiagnosticCode(
        "unusable-name", .error, "A file's name is UTF-8 text without control characters and backslashes")
    static let caseCollision = DiagnosticCode(
        "case-collision", .error, "Two paths differ in more than upper and lower case")
    static let notAFile = DiagnosticCode("not-a-file", .error, "A site's folder holds files and folders only")
    static let manifestDamaged = DiagnosticCode(
        "manifest-damaged", .warning, "The manifest in the output is as Sitrep wrote it")
    static let outputLeftOver = DiagnosticCode(
        "output-left-over", .warning, "What a build no longer needs can be removed")
}

extension DiagnosticCode {
    /// The codes of what scanning and publishing find.
    package static let buildingCodes: [DiagnosticCode] =
        [
            .caseCollision, .fileUnreadable, .fileVanished, .linkBroken, .linkLeavesContent, .linkToFolder,
            .manifestDamaged, .notAFile, .outputLeftOver, .unusableName,
        ] + mediaCodes
}
