/// Files of `Content/media`.
extension CodeExplanation.Entry {
    static let media: [Self] = [
        .init(
            "media-location-removed", .media,
            why:
                "Telephones write where they stood into every picture, to a few metres: the home of a witness, the place of a source. The published copy is without it; the file in Content is as it was.",
            remedy:
                "Nothing is needed for the site. If others can read Content (a public repository), clean the file there too: `exiftool -all= FILE`, and remember that the history of a repository keeps the old one."
        ),
        .init(
            "media-metadata-removed", .media,
            why:
                "Pictures hold the time, the camera and its number, names of authors and programs, comments, small previews of what was cut off, and further pictures behind the first. No reader sees them, and anybody can read them. How the picture is turned and its colours are kept.",
            remedy:
                "Nothing is needed. What readers should know of a picture is written beside it: `credit`, `source`, `alt`."
        ),
        .init(
            "media-metadata-left", .media,
            why:
                "A film, a PDF or an office document may name its author, and cannot be taken apart here without harm. It is published as it is.",
            remedy:
                "Clean it with a program that knows the format (`exiftool -all= FILE`, for a PDF 'print to PDF' again), if nobody may know who made it."
        ),
        .init(
            "media-location", .media,
            why:
                "The file says where it was made, and is of a format that cannot be cleaned here without harm: a film, an AVIF or HEIC picture, a TIFF, a PDF.",
            remedy:
                "Take the position out (`exiftool -all= FILE`; for a film `ffmpeg -i FILE -map_metadata -1 -map 0:v -map 0:a? -c copy CLEAN`), or publish the picture as a JPEG, PNG or WebP, which are cleaned."
        ),
        .init(
            "media-damaged", .media,
            why:
                "The file ends too early, or is not what its name says. What is known of the format is published, and nothing that could not be examined.",
            remedy: "Export or copy it again."),
        .init(
            "media-type-mismatch", .media,
            why:
                "A page or a drawing under the name of a picture is how one site is made to run what another wrote: some browsers and hosts go by the bytes, not by the name.",
            remedy: "Put the file in that its name promises."),
        .init(
            "media-active", .media,
            why:
                "Pages, scripts and settings of a server that lie beside the site run with all its rights, and whatever its pages forbid does not hold for them.",
            remedy: "Publish a picture, a PDF or plain text of it; an archived page is a `.zip` or `.wacz`."),
        .init(
            "media-too-large", .media,
            why: "A picture is read as a whole to be cleaned, and a reader on a telephone pays for each megabyte.",
            remedy: "Export it smaller: 2,000 pixels are enough for any page."),
        .init(
            "drawing-unreadable", .media,
            why:
                "A drawing is made safe by reading it as XML. One that is no XML, declares entities (which can grow without end, or fetch files) or is in another encoding can be read by a browser in a way that nobody foresaw.",
            remedy: "Open it in a drawing program, save it as plain SVG, or export it as a picture."),
        .init(
            "drawing-disarmed", .media,
            why:
                "An SVG is a page of its own when it is opened alone: its scripts run, and what it loads tells another host who reads. Scripts, event attributes, foreign elements, addresses outside the drawing and animations of addresses are left out of the published copy.",
            remedy:
                "Look at the published drawing; put pictures and fonts into it instead of naming them by an address."),
    ]
}
