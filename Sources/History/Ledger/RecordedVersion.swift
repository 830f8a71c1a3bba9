/// One version of a record: the whole of it as it was released when it was recorded.
package struct RecordedVersion: Sendable {
    package let subject: Recorded
    /// From 1; a record that took another's place goes on with the other's numbers.
    package let number: Int
    /// The position of its recording in ``Ledger/recordings``.
    package let recording: Int
    /// SHA-256 of the record, in 64 hexadecimal digits: stays where the content is forgotten.
    package let sum: [UInt8]
    /// The record as JSON; nil where it was forgotten.
    package let content: ArraySlice<UInt8>?
    /// The keys of the record that were forgotten, where not all of it was.
    package let without: [String]
    /// Where its line begins and ends in the file of its recording.
    let line: Range<Int>
}

/// One run of `sitrep record`.
package struct Recording: Sendable {
    /// From 1.
    package let number: Int
    package let moment: RecordedMoment
    /// What whoever recorded wrote beside it.
    package let note: String?
    /// The file's path from the site's folder.
    package let path: String
    /// What the next recording names as the one before it.
    package internal(set) var digest: [UInt8]
    /// The versions in it, in the order of the lines.
    package internal(set) var versions: [VersionAddress] = []
    /// What was no longer on the site.
    package internal(set) var gone: [Recorded] = []
    /// What has another id since then.
    var replaced: [Recorded] = []
}

/// Which version of what.
package struct VersionAddress: Sendable, Hashable {
    package var subject: Recorded
    package var number: Int

    package init(subject: Recorded, number: Int) {
        self.subject = subject
        self.number = number
    }
}
