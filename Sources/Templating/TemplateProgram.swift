/// One page's template as a flat list of steps, with its partials and parents in place and every name a slot.
struct TemplateProgram: Sendable {
    /// Where a value is: which record of the stack, and which of its slots.
    struct Access: Sendable {
        /// Counted from the page's own record, 0.
        var depth: Int32
        /// -1 for the item itself.
        var slot: Int32
        /// The slots of `a.b.c` after the first, in ``TemplateProgram/slots``.
        var restStart: Int32 = 0
        var restEnd: Int32 = 0
    }

    enum Step: Sendable {
        /// Bytes of ``TemplateProgram/literals``.
        case literal(Int32, Int32)
        case escaped(Access)
        case html(Access)
        case number(Access)
        /// The steps up to `end` for each item, with the item on the stack.
        case each(Access, end: Int32)
        /// The steps up to `end` with the value on the stack, if there is one.
        case with(Access, end: Int32)
        case when(Access, end: Int32)
        /// The steps up to `end` if there is no value, no item, or a false flag.
        case unless(Access, end: Int32)
    }

    var steps: [Step] = []
    var literals: [UInt8] = []
    var slots: [Int32] = []
    /// How many values a record for this program has.
    var fieldCount = 0

    /// Appends the page to `output`.
    func render(_ record: TemplateRecord, into output: inout [UInt8]) {
        precondition(record.values.count == fieldCount, "the record is not of the page's shape")
        // The values of each record of the stack; an item that is no record is one value, and nothing is asked of a section
        // for a value that is none.
        var stack: [[TemplateValue]] = []
        stack.reserveCapacity(8)
        stack.append(record.values)
        run(0, steps.count, &stack, &output)
    }

    private func run(_ start: Int, _ end: Int, _ stack: inout [[TemplateValue]], _ output: inout [UInt8]) {
        var index = start
        while index < end {
            switch steps[index] {
            case .literal(let start, let end):
                literals.span.extracting(Int(start)..<Int(end)).withUnsafeBufferPointer {
                    output.append(contentsOf: $0)
                }
            case .escaped(let access):
                switch value(access, stack) {
                case .text(let text): Escaping.append(text, to: &output)
                case .url(let url): Escaping.append(url.text, to: &output)
                default: Self.refuse()
                }
            case .html(let access):
                guard case .html(let html) = value(access, stack) else { Self.refuse() }
                output.append(contentsOf: html.bytes)
            case .number(let access):
                guard case .number(let number) = value(access, stack) else { Self.refuse() }
                Escaping.append(number, to: &output)
            case .each(let access, let end):
                switch value(access, stack) {
                case .list(let items):
                    for item in items {
                        if case .record(let record) = item {
                            stack.append(record.values)
                        } else {
                            stack.append([item])
                        }
                        run(index + 1, Int(end), &stack, &output)
                        stack.removeLast()
                    }
                // The list of an optional record that is not there.
                case .none: break
                default: Self.refuse()
                }
                index = Int(end) - 1
            case .with(let access, let end) where access.slot < 0:
                // `{{#.}}`: a record once more, since nothing else that is always there opens a section.
                stack.append(stack[Int(access.depth)])
                run(index + 1, Int(end), &stack, &output)
                stack.removeLast()
                index = Int(end) - 1
            case .with(let access, let end):
                switch value(access, stack) {
                case .none: break
                case .record(let record):
                    stack.append(record.values)
                    run(index + 1, Int(end), &stack, &output)
                    stack.removeLast()
                default:
                    stack.append([])
                    run(index + 1, Int(end), &stack, &output)
                    stack.removeLast()
                }
                index = Int(end) - 1
            case .when(let access, let end):
                if !isPresent(value(access, stack)) { index = Int(end) - 1 }
            case .unless(let access, let end):
                if isPresent(value(access, stack)) { index = Int(end) - 1 }
            }
            index += 1
        }
    }

    private func isPresent(_ value: TemplateValue) -> Bool {
        switch value {
        case .none: false
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        default: true
        }
    }

    @inline(__always)
    private func value(_ access: Access, _ stack: [[TemplateValue]]) -> TemplateValue {
        let first = stack[Int(access.depth)][max(0, Int(access.slot))]
        return access.restStart == access.restEnd ? first : value(in: first, access)
    }

    /// The value of `b.c` in that of `a`.
    private func value(in first: TemplateValue, _ access: Access) -> TemplateValue {
        var value = first
        for index in Int(access.restStart)..<Int(access.restEnd) {
            guard case .record(let inner) = value else { return .none }
            value = inner.values[Int(slots[index])]
        }
        return value
    }

    /// Only a record that was not made by the page's own ``Shape`` can come here.
    private static func refuse() -> Never { preconditionFailure("the record is not of the page's shape") }
}
