/// An address that a page may link to: the web, mail, or a place in the page's own folder.
package struct SafeAddress: Hashable, Sendable {
    package let text: String
    /// Whether following it leaves the folder.
    package let isElsewhere: Bool

    /// - Returns: nil for characters that addresses do not have, another scheme (`javascript:`), another host without scheme, or a way out of the folder.
    package init?(_ text: String) {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            !"\"<>\\^`{|}".unicodeScalars.contains(scalar) && !scalar.isInvisible
        }
        guard isPlain, !text.isEmpty else { return nil }
        let beforePath = text.prefix { !"/?#".contains($0) }
        if let colon = beforePath.firstIndex(of: ":") {
            guard ["http", "https", "mailto"].contains(text[..<colon].lowercased()) else { return nil }
            isElsewhere = true
        } else {
            guard SafeAddress.staysInside(text.prefix { !"?#".contains($0) }) else { return nil }
            isElsewhere = false
        }
        self.text = text
    }

    /// Whether a path never leads above the folder it starts in.
    private static func staysInside(_ path: Substring) -> Bool {
        guard !path.hasPrefix("/") else { return false }
        // A percent sign can write any character, also dots, slashes and colons.
        guard let decoded = path.removingPercentEncoding, !decoded.hasPrefix("/") else { return false }
        guard !decoded.contains("\\"), !decoded.contains(":"), !decoded.contains("%") else { return false }
        var depth = 0
        for part in decoded.split(separator: "/") where part != "." {
            depth += part == ".." ? -1 : 1
            if depth < 0 { return false }
        }
        return true
    }
}

extension Substring {
    /// The text with `%2e` and the like as the characters they stand for; nil where a sign stands for none.
    fileprivate var removingPercentEncoding: String? {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let digits = String(rest.prefix(2)), digits.utf8.count == 2,
                let code = UInt8(digits, radix: 16)
            else { return nil }
            rest = rest.dropFirst(2)
            bytes.append(code)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// Characters that show nothing and could hide what an address says.
    fileprivate var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
        default: false
        }
    }
}
