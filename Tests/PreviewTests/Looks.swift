/// Looks for something that takes a moment: the first at once, the others after short sleeps.
///
/// The looks are counted, and no clock is asked: on a busy machine one sleep may take as long as all of them should, and
/// what came meanwhile would not be seen.
struct Looks: AsyncSequence, AsyncIteratorProtocol {
    private static let pause = Duration.milliseconds(2)

    private var count: Int
    private var isFirst = true

    /// - Parameter limit: How long the looks take together on an idle machine.
    init(within limit: Duration) { count = Int(limit / Self.pause) }

    func makeAsyncIterator() -> Looks { self }

    mutating func next() async -> Void? {
        if !isFirst { try? await Task.sleep(for: Self.pause) }
        isFirst = false
        guard count > 0 else { return nil }
        count -= 1
        return ()
    }
}
