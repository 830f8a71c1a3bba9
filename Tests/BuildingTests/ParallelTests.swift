import Building
import Synchronization
import Testing

struct ParallelTests {
    @Test(arguments: [1, 2, 3, 16]) func `Results come in the order of the indices`(threads: Int) async throws {
        for count in [0, 1, 31, 32, 33, 1000] {
            let squares = try await Parallel.concurrentMap(Array(0..<count), threads: threads) { $0 * $0 }
            #expect(squares == (0..<count).map { $0 * $0 })
        }
    }

    @Test func `Each thread makes its worker once and keeps it`() async throws {
        let made = Counter()
        let turns = try await Parallel.forEachConcurrently(
            count: 500, threads: 2,
            makeWorker: {
                made.value.add(1, ordering: .relaxed)
                return 0
            },
            body: { _, turns in
                turns += 1
                return turns
            })
        #expect((1...2).contains(made.value.load(ordering: .relaxed)))
        // Every worker counts its own turns from one; the first turns are as many as the workers that had any.
        #expect((1...2).contains(turns.count { $0 == 1 }))
        #expect(turns.count == 500)
    }

    @Test func `A worker may be of a kind that cannot be copied or sent`() async throws {
        struct Arena: ~Copyable { var used = 0 }
        let results = try await Parallel.forEachConcurrently(
            count: 10, threads: 1, makeWorker: { Arena() },
            body: { index, arena in
                arena.used += index
                return arena.used
            })
        #expect(results == [0, 1, 3, 6, 10, 15, 21, 28, 36, 45])
    }

    @Test func `With one thread the first failure ends the work`() async {
        struct Failure: Error, Equatable { var index: Int }
        let called = Counter()
        await #expect(throws: Failure(index: 40)) {
            _ = try await Parallel.forEachConcurrently(count: 1000, threads: 1, makeWorker: {}) { index, _ in
                called.value.add(1, ordering: .relaxed)
                if index >= 40 { throw Failure(index: index) }
            }
        }
        #expect(called.value.load(ordering: .relaxed) == 41)
    }

    @Test func `A worker that cannot be made fails the whole`() async {
        struct Failure: Error, Equatable {}
        await #expect(throws: Failure()) {
            _ = try await Parallel.forEachConcurrently(
                count: 10, threads: 2, makeWorker: { () throws -> Int in throw Failure() }, body: { index, _ in index })
        }
    }

    @Test func `A cancelled task stops`() async {
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await Parallel.concurrentMap(Array(0..<100), threads: 2) { $0 }
        }
        await #expect(throws: CancellationError.self) { _ = try await task.value }
    }

    private final class Counter: Sendable {
        let value = Atomic<Int>(0)
    }
}
