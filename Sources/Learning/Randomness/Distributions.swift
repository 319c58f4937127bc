import Calculus

extension RandomStream {
    /// Uniform in [0, 1), from the upper 53 bits.
    package mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    package mutating func uniform(_ lower: Double, _ upper: Double) -> Double {
        lower + (upper - lower) * unit()
    }

    /// A normal number by Box and Muller's method (1958), with the project's own elementary functions.
    package mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
        let radius = (-2 * Elementary.log(1 - unit())).squareRoot()
        return mean + deviation * radius * Elementary.cos(2 * Double.pi * unit())
    }

    /// Uniform in 0 ..< `bound`, without bias (Lemire 2019).
    package mutating func index(below bound: Int) -> Int {
        let range = UInt64(max(bound, 1))
        let threshold = (0 &- range) % range
        while true {
            let (high, low) = next().multipliedFullWidth(by: range)
            if low >= threshold { return Int(high) }
        }
    }

    /// The numbers 0 ..< `count` in random order (Fisher and Yates).
    package mutating func permutation(of count: Int) -> [Int] {
        var order = Array(0..<count)
        for last in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(last, index(below: last + 1))
        }
        return order
    }
}
