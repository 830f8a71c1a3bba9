/// The context stack while a template is compiled: what can be named at a place, and what is known to be there.
struct TemplateScope {
    /// A value's place: the record of the stack, counted from the page's own, and the slots from there.
    struct Path: Hashable {
        var depth: Int
        var slots: [Int]
    }

    struct Found {
        var path: Path
        var kind: ContextShape.Kind
        /// For every optional value on the way, how many slots lead to it.
        var optionals: [Int]
        /// Whether the value itself is optional.
        var isOptional: Bool
    }

    enum Failure: Error {
        /// The part of the name that is not known, and the shape in which it was looked for.
        case unknown(part: Int, in: ContextShape, candidates: [String])
        /// The part of the name that is no record, though another part follows.
        case notARecord(part: Int, kind: ContextShape.Kind)
    }

    private(set) var kinds: [ContextShape.Kind]
    /// Where the value of each section stands that is no item of a list: `{{.}}` in it is read from there.
    private var places: [Path?] = [nil]
    private var present: [Path] = []

    init(_ page: ContextShape) { kinds = [.record(page)] }

    /// What is to be restored when a section ends.
    struct Mark {
        var kinds: Int
        var present: Int
    }
    var mark: Mark { Mark(kinds: kinds.count, present: present.count) }
    mutating func restore(_ mark: Mark) {
        kinds.removeSubrange(mark.kinds...)
        places.removeSubrange(mark.kinds...)
        present.removeSubrange(mark.present...)
    }

    /// - Parameter place: where the value stands; nil for the items of a list.
    mutating func push(_ kind: ContextShape.Kind, at place: Path?) {
        kinds.append(kind)
        places.append(place)
    }

    /// Notes that every value on the way is there.
    mutating func prove(_ found: Found) {
        for count in found.optionals {
            present.append(Path(depth: found.path.depth, slots: Array(found.path.slots.prefix(count))))
        }
    }

    /// How many slots lead to the first value on the way that may be absent; nil if all is known to be there.
    func firstUnproven(_ found: Found) -> Int? {
        found.optionals.first { count in
            !present.contains(Path(depth: found.path.depth, slots: Array(found.path.slots.prefix(count))))
        }
    }

    /// Looks the name's first part up from the innermost record outwards, and the others in what it names.
    func find(_ name: TemplateName) throws(Failure) -> Found {
        guard let first = name.parts.first else {
            return Found(
                path: places[places.count - 1] ?? Path(depth: kinds.count - 1, slots: []), kind: kinds[kinds.count - 1],
                optionals: [],
                isOptional: false)
        }
        for depth in kinds.indices.reversed() {
            guard case .record(let shape) = kinds[depth],
                let slot = shape.fields.firstIndex(where: { $0.name == first.text })
            else { continue }
            var field = shape.fields[slot]
            var found = Found(
                path: Path(depth: depth, slots: [slot]), kind: field.kind, optionals: field.isOptional ? [1] : [],
                isOptional: field.isOptional)
            for (index, part) in name.parts.enumerated().dropFirst() {
                guard case .record(let inner) = field.kind else {
                    throw .notARecord(part: index - 1, kind: field.kind)
                }
                guard let slot = inner.fields.firstIndex(where: { $0.name == part.text }) else {
                    throw .unknown(part: index, in: inner, candidates: inner.fields.map(\.name))
                }
                field = inner.fields[slot]
                found.path.slots.append(slot)
                found.kind = field.kind
                found.isOptional = field.isOptional
                if field.isOptional { found.optionals.append(index + 1) }
            }
            return found
        }
        throw .unknown(part: 0, in: innermost, candidates: visibleNames)
    }

    private var innermost: ContextShape {
        for case .record(let shape) in kinds.reversed() { return shape }
        preconditionFailure("a page's context is a record")
    }

    private var visibleNames: [String] {
        kinds.reversed().flatMap { kind in
            if case .record(let shape) = kind { shape.fields.map(\.name) } else { [String]() }
        }
    }
}
