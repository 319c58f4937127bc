/// Numbers without their signs, in order, so that a rounded one is found among many.
struct KnownNumbers {
    private let magnitudes: [Double]

    init(_ values: [Double]) {
        magnitudes = Set(values.filter(\.isFinite).map(\.magnitude)).sorted()
    }

    /// Whether a numeral without its sign is one of them, rounded; whole numbers always are.
    func explains(_ numeral: String) -> Bool {
        if Int(numeral) != nil { return true }
        guard let written = WrittenNumber(numeral) else { return false }
        // The first that is not below everything that would be rounded to the number.
        let reach = 0.5001 * written.unit
        var low = 0
        var high = magnitudes.count
        while low < high {
            let middle = (low + high) / 2
            if magnitudes[middle] < written.value - reach { low = middle + 1 } else { high = middle }
        }
        return low < magnitudes.count && written.isRounded(magnitudes[low])
    }
}
