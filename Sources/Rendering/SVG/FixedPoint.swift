/// Writes numbers as digits and a point, without an exponent, a zero before the point or zeros at the end.
enum FixedPoint {
    /// Appends a number given in thousandths.
    static func append(thousandths: Int, isNegative: Bool, to output: inout [UInt8]) {
        if isNegative, thousandths > 0 { output.append(UInt8(ascii: "-")) }
        let whole = thousandths / 1000
        var rest = thousandths % 1000
        if whole > 0 || rest == 0 { output.append(contentsOf: String(whole).utf8) }
        guard rest > 0 else { return }
        output.append(UInt8(ascii: "."))
        var unit = 100
        while rest > 0 {
            output.append(0x30 + UInt8(truncatingIfNeeded: rest / unit))
            rest %= unit
            unit /= 10
        }
    }

    /// Appends a number given in hundredths.
    static func append(hundredths: Int, to output: inout [UInt8]) {
        let magnitude = abs(hundredths)
        guard magnitude < 1_000_000 else {
            return append(thousandths: 10 * magnitude, isNegative: hundredths < 0, to: &output)
        }
        // Its characters, at most eight, are put together in a word from the last to the first.
        var characters: UInt64 = 0
        var count = 0
        func put(_ character: Int) {
            characters = characters << 8 | UInt64(truncatingIfNeeded: character)
            count += 1
        }
        let rest = magnitude % 100
        if rest > 0 {
            if rest % 10 > 0 { put(0x30 + rest % 10) }
            put(0x30 + rest / 10)
            put(0x2E)
        }
        var whole = magnitude / 100
        if whole == 0, rest == 0 { put(0x30) }
        while whole > 0 {
            put(0x30 + whole % 10)
            whole /= 10
        }
        if hundredths < 0 { put(0x2D) }
        withUnsafeBytes(of: characters.littleEndian) { bytes in
            output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
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
