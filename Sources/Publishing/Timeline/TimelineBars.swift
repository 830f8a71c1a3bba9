/// How many incidents each year, month or day of an axis holds.
struct TimelineBars {
    private let buckets: [TimelineAxis.Bucket]
    private let axis: TimelineAxis
    /// By lane, then by bucket: what a bucket holds wholly.
    private(set) var lanes: [[Int]]
    private(set) var all: [Int]
    /// By bucket: how many of those that no bucket holds touch it. Empty where there are none.
    private(set) var apart: [Int] = []
    private(set) var apartCount = 0
    /// The longest bar.
    let most: Int

    init(_ items: [TimelineDrawing.Item], axis: TimelineAxis) {
        self.axis = axis
        buckets = axis.buckets(axis.barUnit)
        var all = Array(repeating: 0, count: buckets.count)
        lanes = Array(repeating: all, count: TimelineLane.allCases.count)
        /// How many more touch a bucket than touch the one before it.
        var steps = Array(repeating: 0, count: buckets.count + 1)
        for item in items {
            let first = item.mark.opensBefore ? 0 : Self.index(of: item.mark.first, in: buckets)
            let last = item.mark.opensAfter ? buckets.count - 1 : Self.index(of: item.mark.last, in: buckets)
            if first == last, item.mark.bounds != nil {
                all[first] += 1
                lanes[item.lane.rawValue][first] += 1
            } else {
                apartCount += 1
                steps[first] += 1
                steps[last + 1] -= 1
            }
        }
        self.all = all
        most = all.max() ?? 0
        guard apartCount > 0 else { return }
        var touching = 0
        apart = steps.dropLast().map { step in
            touching += step
            return touching
        }
    }

    /// The bucket that a day lies in, or the nearest one.
    private static func index(of day: Int, in buckets: [TimelineAxis.Bucket]) -> Int {
        var (low, high) = (0, buckets.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if buckets[middle].first <= day { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Bars that stand on a line. One incident is a bar that can be seen.
    func path(_ counts: [Int], base: Double, scale: Double) -> SVGPath {
        var path = SVGPath()
        for (bucket, count) in zip(buckets, counts) where count > 0 {
            let start = axis.x(bucket.first)
            let width = axis.x(bucket.last + 1) - start
            let height = max(1, Double(count) * scale)
            // A little room between bars, where there is some.
            let gap = width > 6 ? width * 0.15 : 0
            path.rectangle(x: start + gap / 2, y: base - height, width: width - gap, height: height)
        }
        return path
    }
}
