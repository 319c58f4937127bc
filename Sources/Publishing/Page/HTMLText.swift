/// HTML written straight into bytes.
///
/// Markup is a literal of the program, everything else is escaped: what an author or a recording says cannot become
/// markup by accident. The one way past it, `markup`, is for what printers of this program made.
package struct HTMLText: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// What was written so far.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Markup, as the program's source has it.
    package mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes += $0 }
    }

    /// Markup that a printer made and that is escaped where it must be: MathML, SVG.
    package mutating func markup(_ markup: some Sequence<UInt8>) {
        bytes += markup
    }

    /// Words between tags, or within an attribute's double quotes.
    package mutating func words(_ words: String) {
        for byte in words.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\""): raw("&quot;")
            case UInt8(ascii: "'"): raw("&#39;")
            case 0..<0x20 where byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t"): raw("\u{FFFD}")
            default: bytes.append(byte)
            }
        }
    }

    /// ` name="value"`.
    package mutating func attribute(_ name: StaticString, _ value: String) {
        raw(" ")
        raw(name)
        raw("=\"")
        words(value)
        raw("\"")
    }

    /// Words between a tag and its end.
    package mutating func element(_ name: StaticString, class kind: String? = nil, _ words: String) {
        raw("<")
        raw(name)
        if let kind { attribute("class", kind) }
        raw(">")
        self.words(words)
        raw("</")
        raw(name)
        raw(">")
    }
}
