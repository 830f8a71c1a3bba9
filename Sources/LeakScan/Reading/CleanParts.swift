/// What a reader has read and found nothing in. What comes again is passed over.
///
/// The sizes are those that were quickest: a table that fills a processor's cache takes longer to ask than most texts take
/// to read.
struct CleanParts: Sendable {
    /// 128 kB.
    var lines = CleanLines(slots: 1 << 14)
    /// Texts of JSON, which come again in lines that do not: 64 kB.
    var texts = CleanLines(slots: 1 << 13)
    /// 32 kB.
    var tags = CleanTags(slots: 1 << 12)
}
