/// One change of a site's files, as an author, an editor or git makes it.
///
/// A change that is impossible where it is made (a rename of what is not there) does nothing, so that a list of edits stays
/// valid when some are left out.
enum Edit: Hashable {
    case write(String, [UInt8])
    /// Writes and sets the file's time back to what it was.
    case writeKeepingTime(String, [UInt8])
    /// Gives a file a new time.
    case touch(String)
    /// Removes a file or a folder with all in it.
    case remove(String)
    case rename(String, String)
    case link(String, String)
    case makeFolder(String)

    /// Makes what it writes longer.
    mutating func append(_ more: [UInt8]) {
        switch self {
        case .write(let path, let bytes): self = .write(path, bytes + more)
        case .writeKeepingTime(let path, let bytes): self = .writeKeepingTime(path, bytes + more)
        default: preconditionFailure("an edit that writes nothing")
        }
    }

    /// The paths that it concerns.
    var paths: [String] {
        switch self {
        case .write(let path, _), .writeKeepingTime(let path, _), .touch(let path), .remove(let path),
            .link(let path, _), .makeFolder(let path):
            [path]
        case .rename(let old, let new): [old, new]
        }
    }
}

/// Edits that are made between two rebuilds, and what the second one is told of them.
struct EditStep: Hashable {
    var edits: [Edit]
    /// The paths that are said to have changed: true, too few, too many or false ones. Nil: nobody knows.
    var hint: Set<String>?
}
