/// A record of any type, as the parse stage hands it on. It is indirect, so that to sort and to hand on thousands of
/// records moves pointers.
package indirect enum ParsedRecord: Sendable {
    case incident(Incident)
    case actor(Actor)
    case place(Place)
    case source(Source)
    case campaign(Campaign)
    case brief(Brief)
    case page(Page)

    package var header: RecordHeader {
        switch self {
        case .incident(let record): record.header
        case .actor(let record): record.header
        case .place(let record): record.header
        case .source(let record): record.header
        case .campaign(let record): record.header
        case .brief(let record): record.header
        case .page(let record): record.header
        }
    }
}
