/// What can be published of a media file, what was taken out of it, and what is wrong with it.
struct MediaCleaning: Sendable, Hashable {
    /// What is taken out of pictures: data that no reader of the page sees.
    enum Removed: Int, Sendable, Hashable, CaseIterable {
        case location, exif, xmp, iptc, comment, text, time, preview, editorData, applicationData, furtherPictures,
            film, trailingBytes

        /// As it stands in "Removed … from the published copy".
        var words: String {
            switch self {
            case .location: "a GPS position"
            case .exif: "Exif data"
            case .xmp: "XMP data"
            case .iptc: "IPTC data"
            case .comment: "comments"
            case .text: "text fields"
            case .time: "the time of the last change"
            case .preview: "a preview picture"
            case .editorData: "an editor's own data"
            case .applicationData: "data of a program"
            case .furtherPictures: "further pictures behind the first"
            case .film: "a film behind the picture"
            case .trailingBytes: "bytes behind the end"
            }
        }
    }

    /// Why nothing of a file can be published.
    struct Refusal: Sendable, Hashable {
        enum Rule: Sendable, Hashable {
            case active, typeMismatch, location, tooLarge, drawing
        }

        var rule: Rule
        /// What is wrong, as a sentence that begins with the file: "… holds a GPS position".
        var predicate: String
        var remedy: String
    }

    var copy: CleanCopy
    var removed: Set<Removed> = []
    /// What was taken out of an SVG because it could run or load something; as it stands in a list, in order.
    var disarmed: [String] = []
    /// What is wrong with the file, after its name: "ends in the middle of the picture".
    var damage: String?
    /// What is known to be left in the file, or what nobody could see: after its name.
    var left: String?
    var refusal: Refusal?
    /// How the picture is to be turned (Exif); 1 is upright.
    var orientation = 1

    /// A file as it is.
    init(whole size: Int) { copy = CleanCopy(whole: size) }

    init(_ copy: CleanCopy) { self.copy = copy }

    init(refused rule: Refusal.Rule, _ predicate: String, remedy: String) {
        copy = CleanCopy()
        refusal = Refusal(rule: rule, predicate: predicate, remedy: remedy)
    }

    /// What was removed, for a sentence.
    var removedWords: String {
        let words = Removed.allCases.filter(removed.contains).map(\.words)
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
