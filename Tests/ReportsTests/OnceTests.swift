import Reports
import Synchronization
import Testing

struct OnceTests {
    @Test func `A value is made once, whoever asks at the same time`() async {
        let once = Once<Int>()
        let calls = Counter()
        let values = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    once.value { calls.next() }
                }
            }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(values == [1])
        #expect(calls.next() == 2)
    }

    @Test func `What makes a value may ask for others`() {
        let (first, second) = (Once<Int>(), Once<Int>())
        #expect(second.value { first.value { 20 } + 1 } == 21)
        #expect(first.value { 0 } == 20)
    }
}

private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}
