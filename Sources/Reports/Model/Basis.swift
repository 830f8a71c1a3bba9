/// How the site knows that somebody had a role, or that a row is true.
package enum Basis: String, Sendable, CaseIterable {
    case stated
    /// By the actor about itself.
    case claimed, denied
    /// By a named body.
    case attributed
    /// An accusation against a person.
    case alleged
    /// By this site.
    case assessed
    /// By a court or a prosecutor; the last two need a court record, as charged does.
    case wanted, charged, convicted, acquitted

    /// Whether a row or a role on this basis is counted and shown apart from what is stated.
    package var isBelowStated: Bool { self != .stated && self != .convicted }

    /// Whether a person who holds a role or a title on this basis is guarded: never named without the word that makes
    /// it an allegation.
    package var guards: Bool {
        switch self {
        case .alleged, .assessed, .wanted, .charged: true
        case .stated, .claimed, .denied, .attributed, .convicted, .acquitted: false
        }
    }
}
