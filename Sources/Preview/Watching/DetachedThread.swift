import CShim

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A thread of its own for work that waits in a system call: it would hold up one of the few threads that tasks share.
enum DetachedThread {
    private final class Work: Sendable {
        let name: String
        let body: @Sendable () -> Void

        init(_ name: String, _ body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }

        func run() {
            name.withCString { sitrep_name_thread($0) }
            body()
        }
    }

    /// Runs `body` on a new thread, which ends with it. False where the system gives no thread.
    ///
    /// - Parameter name: As tools show it; at most 15 bytes.
    static func start(named name: String, _ body: @escaping @Sendable () -> Void) -> Bool {
        let work = Unmanaged.passRetained(Work(name, body))
        #if canImport(Glibc)
            var thread = pthread_t()
            let result = pthread_create(
                &thread, nil,
                { pointer in
                    Unmanaged<Work>.fromOpaque(pointer!).takeRetainedValue().run()
                    return nil
                }, work.toOpaque())
            let identity: pthread_t? = thread
        #else
            var identity: pthread_t?
            let result = pthread_create(
                &identity, nil,
                { pointer in
                    Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
                    return nil
                }, work.toOpaque())
        #endif
        guard result == 0, let identity else {
            work.release()
            return false
        }
        _ = pthread_detach(identity)
        return true
    }
}
