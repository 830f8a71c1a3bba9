#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The system would not do something to a file or a folder: what, to which, and why.
///
/// The words are Sitrep's own, so that they are the same on every system and in every locale.
package struct SystemFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried, as it stands in "cannot be …".
    package enum Action: String, Sendable {
        case read, listed, written, created, removed, linked, renamed, locked
    }

    package var action: Action
    /// The path, for people (see `SystemPath.text`).
    package var path: String
    /// The system's error number.
    package var number: Int32

    package init(_ action: Action, _ path: SystemPath, _ number: Int32) {
        self.action = action
        self.path = path.text
        self.number = number
    }

    package var description: String { "'\(path)' cannot be \(action.rawValue): \(reason)" }

    /// The error number in plain words.
    package var reason: String {
        switch number {
        case ENOENT: "it does not exist"
        case EACCES, EPERM: "this user has no permission"
        case EROFS: "the file system is read-only"
        case ENOSPC: "the disk is full"
        case EDQUOT: "the disk quota is used up"
        case EFBIG: action == .read ? "it is too large" : "the file would be larger than the file system allows"
        case EIO: "the disk reported a fault"
        case EMFILE, ENFILE: "too many files are open"
        case ENAMETOOLONG: "the name is too long"
        case ENOTDIR: "a part of the path is not a folder"
        case EISDIR: "it is a folder"
        case EINVAL: "it is no ordinary file"
        case EEXIST: "it exists already"
        case ENOTEMPTY: "the folder is not empty"
        case EBUSY: "it is in use"
        case ELOOP: "it is a symbolic link, or links go round in a circle"
        case EXDEV: "the two places are on different file systems"
        case EMLINK: "it has too many hard links"
        case ESTALE: "it changed while the site was built; build again"
        case EWOULDBLOCK: "another process holds it"
        default: "the system gave error \(number)"
        }
    }
}
