/// Where changes come from: the system, or a look at every file.
protocol ChangeSource: Sendable {
    /// Readable when something has happened; nil where only looking tells.
    var descriptor: Int32? { get }
    /// How long to wait for the descriptor at most before looking.
    var interval: Duration { get }
    /// Adds what has happened since the last call.
    ///
    /// - Throws: Why this source can do no more.
    mutating func collect(into changes: inout Changes) throws(WatchNotice)
    /// Gives back what the system lent; the last call.
    mutating func close()
}
