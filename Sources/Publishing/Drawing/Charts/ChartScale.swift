/// The scale of an axis that counts: it begins at 0, and its steps are 1, 2 or 5 times a power of ten, at most four of them.
struct ChartScale: Sendable {
    /// The end of the axis: a whole number of steps, no less than the largest value.
    let top: Int
    let step: Int

    init(most: Int) {
        var step = 1
        var power = 1
        search: while true {
            for factor in [1, 2, 5] where (most - 1) / 4 < factor * power {
                step = factor * power
                break search
            }
            power *= 10
        }
        self.step = step
        top = max(1, (max(0, most - 1) / step + 1) * step)
    }

    /// A scale that ends where the largest value does, for a drawing without an axis.
    init(exactly top: Int) {
        self.top = top
        step = top
    }

    /// The values that are labelled, 0 and the top among them.
    var ticks: [Int] { Array(stride(from: 0, through: top, by: step)) }

    /// How much of a length a value takes.
    func length(of value: Int, in length: Double) -> Double { Double(value) / Double(top) * length }
}
