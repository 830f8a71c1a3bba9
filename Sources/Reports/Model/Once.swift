import Synchronization

/// A value that is made when it is first asked for, and once, whoever asks.
///
/// What makes it is given with each question and not kept, so that a value may be made from the object that it belongs to
/// without the two holding each other for ever. Whoever asks while it is made waits for it; so what makes it may ask for
/// other such values, and never for itself.
package final class Once<Value: Sendable>: Sendable {
    private final class Made: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private let made = AtomicLazyReference<Made>()
    private let making = Mutex(())

    package init() {}

    package func value(_ make: () -> Value) -> Value {
        if let made = made.load() { return made.value }
        return making.withLock { _ in
            if let made = made.load() { return made.value }
            return made.storeIfNil(Made(make())).value
        }
    }
}
