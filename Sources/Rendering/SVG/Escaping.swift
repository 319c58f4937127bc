extension String {
    /// The text as XML wants it, in elements and in quoted attributes; what XML cannot hold is left out.
    var escaped: String {
        var bytes: [UInt8] = []
        appendEscaped(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text as XML wants it.
    func appendEscaped(to output: inout [UInt8]) {
        // Most texts are written as they are; 0xEF may begin a character that XML does not have.
        let isPlain = utf8.allSatisfy { byte in
            byte >= 0x20 && byte != 0xEF && byte != 0x22 && byte != 0x26 && byte != 0x3C && byte != 0x3E
        }
        if isPlain { return output.append(contentsOf: utf8) }
        for scalar in unicodeScalars {
            switch scalar {
            case "&": output.append(contentsOf: "&amp;".utf8)
            case "<": output.append(contentsOf: "&lt;".utf8)
            case ">": output.append(contentsOf: "&gt;".utf8)
            case "\"": output.append(contentsOf: "&quot;".utf8)
            case "\t", "\n", "\r": output.append(UInt8(ascii: " "))
            default:
                if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
                    output.append(contentsOf: scalar.utf8)
                }
            }
        }
    }
}
