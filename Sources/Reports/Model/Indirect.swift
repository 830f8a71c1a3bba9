/// A value behind one reference, for what is large and read far more often than changed.
///
/// A record has dozens of texts and lists, and a copy of it counts a reference to each of them up and down again; such copies
/// together took a sixth of a build (measured). A copy of this counts one. It is a value all the same: what it holds is
/// never changed in place, so that nobody else sees a change.
///
/// Beside the value stands what is worked out from it alone. It is made once for all copies of the value, in however many
/// builds they stand, and a changed value begins without.
package struct Indirect<Value: Sendable, Notes: IndirectNotes>: Sendable {
    private final class Storage: Sendable {
        let value: Value
        let notes = Notes()

        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    package init(_ value: Value) { storage = Storage(value) }

    /// Reading lends the value where it lies; each change makes a new one.
    package var value: Value {
        _read { yield storage.value }
        _modify {
            var changed = storage.value
            defer { storage = Storage(changed) }
            yield &changed
        }
    }

    var notes: Notes { storage.notes }
}

/// What is worked out from a value: values that are made once (``Once``), and nothing at first.
package protocol IndirectNotes: Sendable {
    init()
}

/// What is worked out from a record.
package struct RecordNotes: IndirectNotes {
    /// Every place in it that names something else.
    let named = Once<ReferenceCollector>()

    package init() {}
}

/// For values from which nothing is worked out.
package struct NoNotes: IndirectNotes {
    package init() {}
}
