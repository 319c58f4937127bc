/// The declarations of a `style` attribute, one after the other.
struct SVGStyle: Sequence, IteratorProtocol {
    /// A property and its value.
    struct Declaration {
        let property: ArraySlice<UInt8>
        let value: ArraySlice<UInt8>

        /// The 24 bits of a colour that Cairo wrote in percent: `rgb(0.392157%,0.784314%,30.196078%)`.
        var number: Int? {
            guard value.starts(with: "rgb(".utf8) else { return nil }
            let channels = value.dropFirst(4).dropLast().split(separator: UInt8(ascii: ","))
            guard channels.count == 3 else { return nil }
            var result = 0
            for channel in channels {
                let digits = String(decoding: channel.dropLast(), as: UTF8.self)
                guard let percent = Double(digits) else { return nil }
                result = result << 8 | Int((percent * 2.55).rounded())
            }
            return result
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
