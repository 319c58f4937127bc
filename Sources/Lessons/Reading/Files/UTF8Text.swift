/// Bytes taken as UTF-8 text: without its byte order mark, or with the place of what is wrong in it.
package enum UTF8Text {
    case text(String)
    /// The position is that of the first bad byte, counted as in `Place`.
    case wrong(line: Int, column: Int, message: String, lineBytes: ArraySlice<UInt8>)

    package static func decode(_ bytes: [UInt8]) -> UTF8Text {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return .wrong(
                line: 1, column: 1, message: "this is UTF-16; save the file as UTF-8", lineBytes: [])
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if let nul = body.firstIndex(of: 0) {
            return wrong("a NUL character", at: nul, of: body)
        }
        if let text = String(validating: body, as: UTF8.self) {
            return .text(text)
        }
        var offset = body.startIndex
        var parser = Unicode.UTF8.ForwardParser()
        var rest = body.makeIterator()
        while case .valid(let scalar) = parser.parseScalar(from: &rest) {
            offset += scalar.count
        }
        let byte = String(body[offset], radix: 16, uppercase: true)
        return wrong("byte 0x\(byte) is not UTF-8; save the file as UTF-8", at: offset, of: body)
    }

    private static func wrong(_ message: String, at offset: Int, of bytes: ArraySlice<UInt8>) -> UTF8Text {
        let before = bytes[..<offset]
        let newline = UInt8(ascii: "\n")
        let line = before.reduce(1) { $1 == newline ? $0 + 1 : $0 }
        let start = before.lastIndex(of: newline).map { $0 + 1 } ?? bytes.startIndex
        let end = bytes[offset...].firstIndex(of: newline) ?? bytes.endIndex
        let column = String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.count + 1
        return .wrong(
            line: line, column: column, message: message, lineBytes: bytes[start..<end].prefix(4096))
    }
}
