/// The declarations of a `style` attribute, one after the other.
struct SVGStyle: Sequence, IteratorProtocol {
    /// A property and its value.
    struct Declaration {
        let property: ArraySlice<UInt8>
        let value: ArraySlice<UInt8>

        /// The 24 bits of a colour that Cairo wrote in percent: `rgb(0.392157%,0.784314%,30.196078%)`.
        var number: Int? {
            guard value.starts(with: "rgb(".utf8) else { return nil }
            var result = 0
            var channels = 0
            // Millionths of a percent, and what the next digit is worth in them.
            var millionths = 0
            var worth = 0
            for byte in value.dropFirst(4) {
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    let digit = Int(byte - UInt8(ascii: "0"))
                    if worth == 0 {
                        millionths = millionths &* 10 &+ digit &* 1_000_000
                    } else {
                        millionths &+= digit &* worth
                        worth /= 10
                    }
                case UInt8(ascii: "."): worth = 100_000
                case UInt8(ascii: "%"):
                    result = result << 8 | (millionths * 255 + 50_000_000) / 100_000_000
                    channels += 1
                    millionths = 0
                    worth = 0
                default: break
                }
            }
            return channels == 3 ? result : nil
        }

        /// Whether SVG takes this value anyway; Cairo spells everything out.
        var isDefault: Bool {
            property == "fill-rule" && value == "nonzero" || property == "fill-opacity" && value == "1"
                || property == "stroke" && value == "none" || property == "stroke-opacity" && value == "1"
                || property == "stroke-width" && value == "1"
                || property == "stroke-linecap" && value == "butt"
                || property == "stroke-linejoin" && value == "miter"
                || property == "stroke-miterlimit" && value == "4"
        }
    }

    private var rest: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) { rest = text }

    mutating func next() -> Declaration? {
        rest = rest.drop(while: \.isSpace)
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let end = rest[colon...].firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
        defer { rest = rest[end...].dropFirst() }
        return Declaration(property: rest[..<colon], value: rest[(colon + 1)..<end])
    }
}
