/// Logarithms for scales, written out so that they are the same on every machine.
enum Logarithm {
    /// The natural logarithm of a positive number, to about 1e-15: 2·artanh of the significand's distance from √2.
    static func natural(of value: Double) -> Double {
        let ratio = (value.significand - 2.0.squareRoot()) / (value.significand + 2.0.squareRoot())
        let squared = ratio * ratio
        var term = ratio
        var sum = 0.0
        for power in stride(from: 1.0, through: 21, by: 2) {
            sum += term / power
            term *= squared
        }
        let ln2 = 0.693_147_180_559_945_3
        return (Double(value.exponent) + 0.5) * ln2 + 2 * sum
    }
}
