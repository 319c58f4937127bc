/// Writes numbers as digits and a point, without an exponent, a zero before the point or zeros at the end.
enum FixedPoint {
    /// Appends a number given in thousandths.
    static func append(thousandths: Int, isNegative: Bool, to output: inout [UInt8]) {
        append(thousandths, decimals: 3, isNegative: isNegative && thousandths > 0, to: &output)
    }

    /// Appends a number given in hundredths.
    static func append(hundredths: Int, to output: inout [UInt8]) {
        append(abs(hundredths), decimals: 2, isNegative: hundredths < 0, to: &output)
    }

    /// Its characters, sixteen at most for numbers that are not astronomic, are put together from the last to the first.
    private static func append(
        _ magnitude: Int, decimals: Int, isNegative: Bool, to output: inout [UInt8]
    ) {
        guard magnitude < 100_000_000_000_000 else {
            return output.append(contentsOf: String(isNegative ? -magnitude : magnitude).utf8)
        }
        var characters = SIMD16<UInt8>()
        var count = 0
        func put(_ character: Int) {
            count += 1
            characters[16 - count] = UInt8(truncatingIfNeeded: character)
        }
        var rest = UInt(bitPattern: magnitude)
        for _ in 0..<decimals {
            let digit = Int(rest % 10)
            rest /= 10
            if digit > 0 || count > 0 { put(0x30 + digit) }
        }
        if count > 0 { put(0x2E) }
        if rest == 0, count == 0 { put(0x30) }
        while rest > 0 {
            put(0x30 + Int(rest % 10))
            rest /= 10
        }
        if isNegative { put(0x2D) }
        withUnsafeBytes(of: characters) { bytes in
            output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[(16 - count)...]))
        }
    }

    /// A number with at most three decimals, as text.
    static func text(_ number: Double) -> String {
        guard number.isFinite, number.magnitude < 1e12 else { return "0" }
        var bytes: [UInt8] = []
        append(thousandths: Int((number.magnitude * 1000).rounded()), isNegative: number < 0, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Double {
    /// The number in hundredths; what is no number, or too far away to be seen, is brought within reach.
    var hundredths: Int { isNaN ? 0 : Int((Swift.min(Swift.max(self, -1e9), 1e9) * 100).rounded()) }
}
