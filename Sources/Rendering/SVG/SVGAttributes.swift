import Scenes

// Attributes of the element whose start tag is open.

extension SVGWriter {
    /// An attribute that is a number, of two decimals at most.
    mutating func write(_ name: StaticString, _ number: Double) {
        begin(name)
        body.append(number)
        body.append("\"")
    }

    mutating func write(_ name: StaticString, _ value: StaticString) {
        begin(name)
        body.append(value)
        body.append("\"")
    }

    /// An attribute that is a list of numbers.
    mutating func write(_ name: StaticString, numbers: [Double]) {
        begin(name)
        for (index, number) in numbers.enumerated() {
            if index > 0 { body.append(" ") }
            body.append(number)
        }
        body.append("\"")
    }

    /// The course of a path.
    mutating func write(_ path: PathData) {
        begin("d")
        body.bytes.append(contentsOf: path.bytes)
        body.append("\"")
    }

    /// An attribute of Cairo's with its numbers shortened.
    mutating func write(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
        begin(name)
        NumberRounding.append(value, to: &body.bytes)
        body.append("\"")
    }

    /// Where an upright rectangle is; without negative sides, which SVG does not have.
    mutating func write(_ rect: Rect) {
        write("x", rect.x)
        write("y", rect.y)
        write("width", max(rect.width, 0))
        write("height", max(rect.height, 0))
    }

    /// An attribute that names, or refers to, something of the drawing's own, by its number.
    mutating func write(
        _ name: ArraySlice<UInt8>, part number: Int, before: StaticString = "", after: StaticString = ""
    ) {
        begin(name)
        append(part: number, before, after)
    }

    /// The same for a name that is known.
    mutating func write(
        _ name: StaticString, part number: Int, before: StaticString = "", after: StaticString = ""
    ) {
        begin(name)
        append(part: number, before, after)
    }

    private mutating func append(part number: Int, _ before: StaticString, _ after: StaticString) {
        body.append(before)
        body.bytes.append(SVGBody.nameByte)
        body.append("_")
        body.append(Double(number))
        body.append(after)
        body.append("\"")
    }

    mutating func begin(_ name: StaticString) {
        body.append(" ")
        body.append(name)
        body.append("=\"")
    }

    private mutating func begin(_ name: ArraySlice<UInt8>) {
        body.append(" ")
        body.bytes.append(contentsOf: name)
        body.append("=\"")
    }
}
