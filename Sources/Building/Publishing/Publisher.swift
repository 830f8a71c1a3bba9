package import Diagnostics

/// Writes a site into a folder: the second of the pipeline's two effects.
///
/// Pages are rendered in parallel into buffers that each worker reuses, and compared with what is published. Only those
/// that differ are written, into a staged tree. When all are there and the validation agrees, the staged tree takes the
/// unchanged files and those that Sitrep did not write by hard link, and is exchanged for the output in one step: a
/// reader, and a build that dies at any point, sees the old site or the new one. Where that cannot be done
/// (`PublishSummary.whyNotAtomic`), each file is put in place by a rename of its own, and deletions come last.
package struct Publisher: Sendable {
    /// The site's folder: neither it nor its `Content`, `Templates` and `History` can be an output.
    package var site: String
    package var threads: Int
    /// Called at each step, from several threads at `staging`; what it throws ends the build there. For tests.
    package var onStep: @Sendable (PublishStep) throws -> Void

    package init(
        site: String, threads: Int = 1, onStep: @escaping @Sendable (PublishStep) throws -> Void = { _ in }
    ) {
        self.site = site
        self.threads = threads
        self.onStep = onStep
    }

    /// Publishes exactly `files` into the folder `output`, which is made if need be.
    ///
    /// - Parameters:
    ///   - files: What the output is to hold. Files that Sitrep wrote before and that are not among them are removed.
    ///   - makeWorker: Makes what one thread owns and reuses: a parser, an arena.
    ///   - render: Appends the bytes of the file of that index to an empty buffer; called once for each rendered file.
    ///     What it returns is collected for the validation.
    ///   - validate: Gets the outcomes in the order of the files (nil for copied ones) when every file is staged and
    ///     nothing is visible yet. If it returns an error, nothing is published.
    /// - Throws: `PublishError` for what the machine or the output folder refuses; what `render` and `validate` throw;
    ///   `CancellationError`.
    package func publish<Worker: ~Copyable, Outcome: Sendable>(
        to output: String,
        files: [PlannedFile],
        makeWorker: @escaping @Sendable () throws -> Worker,
        render: @escaping @Sendable (Int, inout Worker, inout [UInt8]) throws -> Outcome,
        validate: @Sendable ([Outcome?]) throws -> [Diagnostic] = { _ in [] }
    ) async throws -> PublishSummary {
        do {
            let plan = try PublishPlan(files)
            let place = try OutputPlace(output, site: site)
            let lock = try BuildLock.taken(for: place)
            let summary: Result<PublishSummary, any Error>
            do {
                summary = .success(
                    try await publish(
                        plan, place, shownAs: output, makeWorker: makeWorker, render: render, validate: validate))
            } catch {
                summary = .failure(error)
            }
            lock.release()
            return try summary.get()
        } catch let failure as SystemFailure {
            throw PublishError(failure)
        }
    }

    /// The same for files that need nothing of a worker but its buffer.
    package func publish<Outcome: Sendable>(
        to output: String,
        files: [PlannedFile],
        render: @escaping @Sendable (Int, inout [UInt8]) throws -> Outcome,
        validate: @Sendable ([Outcome?]) throws -> [Diagnostic] = { _ in [] }
    ) async throws -> PublishSummary {
        try await publish(
            to: output, files: files, makeWorker: {}, render: { index, _, page in try render(index, &page) },
            validate: validate)
    }

    private func publish<Worker: ~Copyable, Outcome: Sendable>(
        _ plan: PublishPlan, _ place: OutputPlace, shownAs output: String,
        makeWorker: @escaping @Sendable () throws -> Worker,
        render: @escaping @Sendable (Int, inout Worker, inout [UInt8]) throws -> Outcome,
        validate: @Sendable ([Outcome?]) throws -> [Diagnostic]
    ) async throws -> PublishSummary {
        let tree = place.status == nil ? OutputTree() : try OutputTree(place.path, ignored: StagingPlace.isInner)
        let history = try OutputHistory(place.path, tree: tree, shownAs: output)
        let foreign = try ForeignFiles(plan: plan, tree: tree, history: history)
        let staging = try StagingPlace(
            place, obstacle: place.obstacle ?? tree.obstacle, isMountPoint: place.isMountPoint)
        do {
            try onStep(.begun)
            let stager = Stager(output: place.path, staging: staging.path, tree: tree, history: history)
            let staged = try await stage(plan, stager, makeWorker: makeWorker, render: render)
            try onStep(.staged)
            let diagnostics = history.diagnostics + (try validate(staged.map(\.outcome)))
            let update = OutputUpdate(
                plan: plan, place: place, tree: tree, history: history, foreign: foreign, staging: staging,
                staged: staged.map(\.file), threads: threads, onStep: onStep)
            var summary = update.summary
            summary.diagnostics = diagnostics
            if diagnostics.hasErrors {
                summary.result = .refused
            } else {
                try onStep(.validated)
                try Task.checkCancellation()
                try await update.apply(to: &summary)
            }
            try Folder.removeAll(staging.path)
            summary.diagnostics.sort(by: Diagnostic.reportingOrder)
            return summary
        } catch {
            // The error that ended the build is the one to be told; what cannot be removed now is removed next time.
            try? Folder.removeAll(staging.path)
            throw error
        }
    }

    private func stage<Worker: ~Copyable, Outcome: Sendable>(
        _ plan: PublishPlan, _ stager: Stager,
        makeWorker: @escaping @Sendable () throws -> Worker,
        render: @escaping @Sendable (Int, inout Worker, inout [UInt8]) throws -> Outcome
    ) async throws -> [(file: Stager.Staged, outcome: Outcome?)] {
        let onStep = onStep
        let staged: [(file: Stager.Staged, outcome: Outcome?)] = try await Parallel.forEachConcurrently(
            count: plan.files.count, threads: threads, large: plan.large,
            makeWorker: { StagingWorker(own: try makeWorker()) },
            body: { index, worker in
                try onStep(.staging(index))
                let file = plan.files[index]
                if let source = file.source {
                    return (try stager.stage(file.path, copyOf: source, file.media, &worker.buffers), nil)
                }
                worker.buffers.page.removeAll(keepingCapacity: true)
                let outcome = try render(index, &worker.own, &worker.buffers.page)
                return (try stager.stage(file.path, &worker.buffers), outcome)
            })
        let conflicts = staged.indices.filter { staged[$0].file.state == .foreign }
        if !conflicts.isEmpty { throw ForeignFiles.conflict(conflicts.map { plan.files[$0].path.text }) }
        return staged
    }
}

/// What one thread owns while files are staged: the caller's state and our buffers.
private struct StagingWorker<Own: ~Copyable>: ~Copyable {
    var own: Own
    var buffers = Stager.Buffers()

    init(own: consuming Own) { self.own = own }
}
