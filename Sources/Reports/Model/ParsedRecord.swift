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
    case takenDown(TakenDown)

    package var header: RecordHeader {
        switch self {
        case .incident(let record): record.header
        case .actor(let record): record.header
        case .place(let record): record.header
        case .source(let record): record.header
        case .campaign(let record): record.header
        case .brief(let record): record.header
        case .page(let record): record.header
        case .takenDown(let record): record.header
        }
    }

    // Parts of the header, each read where it stands: the header as a whole is large, and so is every copy of it.

    package var key: RecordKey {
        switch self {
        case .incident(let record): record.header.key
        case .actor(let record): record.header.key
        case .place(let record): record.header.key
        case .source(let record): record.header.key
        case .campaign(let record): record.header.key
        case .brief(let record): record.header.key
        case .page(let record): record.header.key
        case .takenDown(let record): record.header.key
        }
    }

    package var embargo: Instant? {
        switch self {
        case .incident(let record): record.header.embargo?.value
        case .actor(let record): record.header.embargo?.value
        case .place(let record): record.header.embargo?.value
        case .source(let record): record.header.embargo?.value
        case .campaign(let record): record.header.embargo?.value
        case .brief(let record): record.header.embargo?.value
        case .page(let record): record.header.embargo?.value
        case .takenDown(let record): record.header.embargo?.value
        }
    }

    var duplicateOf: Reference? {
        switch self {
        case .incident(let record): record.header.duplicateOf
        case .actor(let record): record.header.duplicateOf
        case .place(let record): record.header.duplicateOf
        case .source(let record): record.header.duplicateOf
        case .campaign(let record): record.header.duplicateOf
        case .brief(let record): record.header.duplicateOf
        case .page(let record): record.header.duplicateOf
        case .takenDown(let record): record.header.duplicateOf
        }
    }
}
