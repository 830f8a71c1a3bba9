import Templating

/// A guard, as templates see it.
struct GuardView: TemplateView {
    var acquittals: [AllegationView] = []
    var allegations: [AllegationView] = []
    var confusion: String
    var others: [RefView] = []
    var noReply: String

    static let shape: Shape<GuardView> = Shape(
        "guard",
        [
            .list("acquittals", "They come before every allegation", AllegationView.shape) { $0.acquittals },
            .list("allegations", "Allegations", AllegationView.shape) { $0.allegations },
            .text("confusion", "Not to be confused with others of this name.") { $0.confusion },
            .list("others", "Distinct-from", RefView.shape) { $0.others },
            .text("noReply", "No reply by him or for him is known to this site.") { $0.noReply },
        ])
}
