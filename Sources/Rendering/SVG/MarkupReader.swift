/// Reads the tags of Cairo's SVG, one after the other; Cairo writes no text between them.
struct MarkupReader {
    /// A tag; the slices share the bytes of the document.
    struct Tag {
        enum Kind {
            case opening, closing, empty
        }

        let kind: Kind
        let name: ArraySlice<UInt8>
        let attributes: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)]
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next tag, or nil at the end.
    mutating func next() -> Tag? {
        while let open = find("<", from: place) {
            guard open + 1 < bytes.count else { return nil }
            place = open + 1
            // The XML declaration.
            if bytes[place] == UInt8(ascii: "?") { continue }
            return tag()
        }
        return nil
    }

    private mutating func tag() -> Tag? {
        let isClosing = bytes[place] == UInt8(ascii: "/")
        if isClosing { place += 1 }
        let name = word { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        var attributes: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
        var isEmpty = false
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: ">") {
                place += 1
                return Tag(
                    kind: isClosing ? .closing : isEmpty ? .empty : .opening, name: name,
                    attributes: attributes)
            }
            if byte == UInt8(ascii: "/") { isEmpty = true }
            if byte.isSpace || byte == UInt8(ascii: "/") {
                place += 1
                continue
            }
            let key = word { $0 != UInt8(ascii: "=") }
            guard let start = find("\"", from: place), let end = find("\"", from: start + 1) else {
                return nil
            }
            attributes.append((key, bytes[(start + 1)..<end]))
            place = end + 1
        }
        return nil
    }

    private mutating func word(_ belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, belongs(bytes[place]) { place += 1 }
        return bytes[start..<place]
    }

    private func find(_ character: Unicode.Scalar, from start: Int) -> Int? {
        let byte = UInt8(ascii: character)
        var index = start
        while index < bytes.count {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }
}

extension UInt8 {
    var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are those of a text in ASCII.
    static func == (bytes: ArraySlice<UInt8>, text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes.elementsEqual($0) }
    }
}
