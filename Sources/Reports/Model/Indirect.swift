/// A value behind one reference, for what is large and read far more often than changed.
///
/// A record has dozens of texts and lists, and a copy of it counts a reference to each of them up and down again; such copies
/// together took a sixth of a build (measured). A copy of this counts one. It is a value all the same: what it holds is
/// never changed in place, so that nobody else sees a change.
package struct Indirect<Value: Sendable>: Sendable {
    private final class Storage: Sendable {
        let value: Value

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
}
