/// Why files are polled although the system was to report their changes.
package enum WatchNotice: Error, Sendable, Hashable, CustomStringConvertible {
    /// The system watches no more folders for this user.
    case tooManyFolders
    /// This user has too many programs that watch files.
    case tooManyWatchers
    /// The files lie on another machine, or come through a program: nobody reports what happens there.
    case remoteFiles(String)
    /// The system has no way of its own, or it failed with this error number.
    case unavailable(Int32)

    package var description: String {
        let polling = "; files are polled instead, four times a second."
        return switch self {
        case .tooManyFolders:
            "The system's limit of watched folders is reached\(polling) "
                + "To raise it: sudo sysctl fs.inotify.max_user_watches=524288"
        case .tooManyWatchers:
            "The system's limit of programs that watch files is reached\(polling) "
                + "To raise it: sudo sysctl fs.inotify.max_user_instances=512"
        case .remoteFiles(let folder):
            "'\(folder)' is on a file system that does not report changes\(polling)"
        case .unavailable(let number):
            "The system does not report changes of files (error \(number))\(polling)"
        }
    }
}
