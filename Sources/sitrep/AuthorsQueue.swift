import Authoring
import Building
import Dispatch
import Synchronization

/// The author's queue as a page of the preview, made anew whenever it is asked for.
struct AuthorsQueue: Sendable {
    var site: String
    var threads: Int

    /// The page. Waits for it: it is called on the server's own thread, which is none of those that it is made on.
    @Sendable func page() -> [UInt8] {
        let result = Made()
        let isDone = DispatchSemaphore(value: 0)
        Task.detached {
            do {
                let html = try await QueuePage.read(site: site, threads: threads, now: Clock.now())
                result.html.withLock { $0 = html }
            } catch {
                result.html.withLock { $0 = "<!DOCTYPE html><title>Queue</title><p>The content cannot be read." }
            }
            isDone.signal()
        }
        isDone.wait()
        return result.html.withLock { Array($0.utf8) }
    }

    private final class Made: Sendable {
        let html = Mutex("")
    }
}
