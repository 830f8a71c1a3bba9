import Synchronization

/// Work spread over the cores: one child task a core, which takes chunks of indices from one counter and owns the
/// parser, the arena and the buffers it needs.
///
/// The results come back in the order of the indices, whatever the number of threads, so that nothing downstream can
/// tell how many there were. One thread runs the same code as many.
package enum Parallel {
    /// Runs `body` once for each index below `count` and returns its results in index order.
    ///
    /// - Parameters:
    ///   - count: How many pieces of work there are.
    ///   - threads: How many child tasks share them; at least one is used, and never more than there are chunks.
    ///   - large: The indices whose work takes as long as that of many others: these are begun first, one at a time.
    ///   - makeWorker: Makes the state that one child task owns and reuses: it is called once in each child task.
    ///   - body: Does the work of one index.
    /// - Throws: The error of the lowest index that failed; after a failure no new chunk is begun.
    ///   `CancellationError` if the task is cancelled.
    package static func forEachConcurrently<Worker: ~Copyable, Element: Sendable>(
        count: Int,
        threads: Int,
        large: [Int] = [],
        makeWorker: @escaping @Sendable () throws -> Worker,
        body: @escaping @Sendable (Int, inout Worker) throws -> Element
    ) async throws -> [Element] {
        guard count > 0 else { return [] }
        let chunk = chunkSize(count: count, threads: threads)
        let shared = Shared(large: large)
        let children = max(1, min(threads, (count + chunk - 1) / chunk))
        let parts = await withTaskGroup(of: Part<Element>.self) { group in
            for _ in 0..<children {
                group.addTask {
                    Part(count: count, chunk: chunk, shared: shared, makeWorker: makeWorker, body: body)
                }
            }
            var parts: [Part<Element>] = []
            for await part in group { parts.append(part) }
            return parts
        }
        if let failure = parts.compactMap(\.failure).min(by: { $0.index < $1.index }) { throw failure.error }
        var result: [Element] = []
        result.reserveCapacity(count)
        for run in parts.flatMap(\.runs).sorted(by: { $0.start < $1.start }) {
            result.append(contentsOf: run.elements)
        }
        return result
    }

    /// The results of `transform` for each element, in the order of the elements.
    package static func concurrentMap<Input: Sendable, Output: Sendable>(
        _ elements: [Input], threads: Int, _ transform: @escaping @Sendable (Input) throws -> Output
    ) async throws -> [Output] {
        try await forEachConcurrently(count: elements.count, threads: threads, makeWorker: {}) { index, _ in
            try transform(elements[index])
        }
    }

    /// Chunks of 32 keep the counter out of the way (measured); of little work each child still gets several.
    private static func chunkSize(count: Int, threads: Int) -> Int {
        max(1, min(32, count / (max(1, threads) * 4)))
    }
}

/// What the child tasks of one call share: what nobody has taken yet, and whether one has failed.
private final class Shared: Sendable {
    let large: [Int]
    let isLarge: Set<Int>
    let nextLarge = Atomic<Int>(0)
    let next = Atomic<Int>(0)
    let failed = Atomic<Bool>(false)

    init(large: [Int]) {
        self.large = large
        isLarge = Set(large)
    }

    /// The indices to do next: one large piece, or a chunk, in which large ones are to be passed over. Nil when all are
    /// taken.
    func take(count: Int, chunk: Int) -> (indices: Range<Int>, isLarge: Bool)? {
        if nextLarge.load(ordering: .relaxed) < large.count {
            let position = nextLarge.wrappingAdd(1, ordering: .relaxed).oldValue
            if position < large.count { return (large[position]..<(large[position] + 1), true) }
        }
        let start = next.wrappingAdd(chunk, ordering: .relaxed).oldValue
        return start < count ? (start..<min(count, start + chunk), false) : nil
    }
}

/// What one child task did.
private struct Part<Element: Sendable>: Sendable {
    var runs: [(start: Int, elements: [Element])] = []
    var failure: (index: Int, error: any Error)?

    init<Worker: ~Copyable>(
        count: Int, chunk: Int, shared: Shared, makeWorker: () throws -> Worker,
        body: (Int, inout Worker) throws -> Element
    ) {
        var index = Int.max
        do {
            var worker = try makeWorker()
            while !shared.failed.load(ordering: .relaxed) {
                guard let taken = shared.take(count: count, chunk: chunk) else { return }
                try Task.checkCancellation()
                var run: (start: Int, elements: [Element]) = (taken.indices.lowerBound, [])
                run.elements.reserveCapacity(taken.indices.count)
                for current in taken.indices {
                    if !taken.isLarge, shared.isLarge.contains(current) {
                        runs.append(run)
                        run = (current + 1, [])
                        continue
                    }
                    index = current
                    run.elements.append(try body(current, &worker))
                }
                index = .max
                runs.append(run)
            }
        } catch {
            shared.failed.store(true, ordering: .relaxed)
            failure = (index, error)
        }
    }
}
