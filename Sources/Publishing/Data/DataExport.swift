package import History
package import Reports

/// Writes a released report as data for other programs. The pages know which files there are and where; what is in them is
/// the business of whoever writes them.
package protocol DataExport: Sendable {
    /// The files of the whole report, in the order in which the page of data has them.
    func files(of edition: Edition) -> [DataFile]

    /// Appends the bytes of a file.
    func write(_ file: DataFile, of edition: Edition, into output: inout [UInt8])

    /// The settings and every record as a recording keeps them: in the keys in which people write them.
    func recorded(of edition: Edition) -> [RecordingDraft.Current]

    /// A record in the same keys, whether or not it is released as it is.
    func recorded(_ record: any Record, of edition: Edition) -> [UInt8]
}
