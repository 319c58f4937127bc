/// Shortens numbers in the text of an SVG attribute.
enum NumberRounding {
    /// Appends `text` with every number rounded to at most three decimals; everything else stays.
    static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var place = text.startIndex
        while place < text.endIndex {
            let byte = text[place]
            if byte.isDigit || byte == minus || byte == point {
                append(numberAt: &place, of: text, to: &output)
            } else {
                output.append(byte)
                place += 1
            }
        }
    }

    /// Cairo writes numbers as digits with a point, never with an exponent.
    private static func append(
        numberAt place: inout Int, of text: ArraySlice<UInt8>, to output: inout [UInt8]
    ) {
        let start = place
        let isNegative = text[place] == minus
        if isNegative { place += 1 }
        var thousandths = 0
        var decimals = -1
        while place < text.endIndex {
            let byte = text[place]
            if byte == point, decimals < 0 {
                decimals = 0
            } else if byte.isDigit {
                if decimals < 3 { thousandths = thousandths &* 10 &+ Int(byte - 0x30) }
                if decimals == 3, byte >= 0x35 { thousandths &+= 1 }
                if decimals >= 0 { decimals += 1 }
            } else {
                break
            }
            place += 1
        }
        guard place - start <= 16 else { return output.append(contentsOf: text[start..<place]) }
        for _ in max(decimals, 0)..<max(3, decimals) { thousandths *= 10 }
        FixedPoint.append(thousandths: thousandths, isNegative: isNegative, to: &output)
    }

    private static let minus = UInt8(ascii: "-")
    private static let point = UInt8(ascii: ".")
}

extension UInt8 {
    fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
