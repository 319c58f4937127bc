/// A row of numbers as a row of small columns.
struct Sparkline {
    /// One entry an iteration of the whole run.
    let values: [Double]
    /// How many of them are known so far.
    let known: Int
    let width: Int

    private static let columns = Array("▁▂▃▄▅▆▇█")

    /// As many characters as the width: the run's length fills it, what is to come are dots.
    var text: String {
        guard width > 0, !values.isEmpty else { return "" }
        let finite = values.filter { $0.isFinite && $0 > 0 }
        guard let low = finite.min(), let high = finite.max() else {
            return String(repeating: "·", count: width)
        }
        // Losses fall by powers of ten; then equal steps are equal ratios.
        let isLogarithmic = high / low > 50
        func height(_ value: Double) -> Int {
            guard high > low else { return 3 }
            let share =
                isLogarithmic
                ? (logarithm(max(value, low)) - logarithm(low)) / (logarithm(high) - logarithm(low))
                : (value - low) / (high - low)
            return min(max(Int(share * 7 + 0.5), 0), 7)
        }
        return String(
            (0..<width).map { column in
                let first = column * values.count / width
                let last = max((column + 1) * values.count / width - 1, first)
                guard first < known else { return "·" }
                let value = values[min(last, known - 1)]
                return value.isFinite ? Sparkline.columns[height(value)] : "!"
            })
    }

    /// log₂, as fine as eight columns need it.
    private func logarithm(_ value: Double) -> Double {
        Double(value.exponent) + value.significand - 1
    }
}
