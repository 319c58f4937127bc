/// Words, code and addresses as Markdown reads them: none of them can become markup.
enum MarkdownEscaping {
    /// Words of a line.
    ///
    /// - Parameters:
    ///   - isAtStart: whether the line begins with them, where more characters mean something.
    ///   - isCell: whether they stand in a table.
    static func words(_ words: String, isAtStart: Bool, isCell: Bool) -> String {
        var text = ""
        let scalars = Array(words.unicodeScalars)
        var isFirst = isAtStart
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let previous = index > 0 ? scalars[index - 1] : nil
            if scalar == "\n" {
                text += isCell ? " " : "\n"
                isFirst = true
                continue
            }
            let isSpecial =
                always.contains(scalar) || (isFirst && atStart.contains(scalar))
                || (scalar == "-" || scalar == ".") && (next == scalar || previous == scalar)
                || scalar == "=" && (previous == ")" || previous == nil)
                || (scalar == "." || scalar == ")") && (next ?? " ") == " "
                    && isNumber(scalars[..<index], isAtStart)
                || scalar == "!" && (next == "[" || next == nil)
            if isSpecial { text += "\\" }
            text.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
            if scalar != " " { isFirst = false }
        }
        return text
    }

    private static let always = Set("\\`*_{}[]<>$~^@&|".unicodeScalars)
    /// Headings, lists, quotes, comments, rules, definitions, and MyST's targets and breaks.
    private static let atStart = Set("#+-=%:(>".unicodeScalars)

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F
    }

    /// Whether the line so far is a number, which a point would make an item of a list.
    private static func isNumber(_ line: ArraySlice<Unicode.Scalar>, _ isAtStart: Bool) -> Bool {
        isAtStart && !line.isEmpty && line.allSatisfy { ("0"..."9").contains($0) }
    }

    /// Code within a line, between more backticks than it holds.
    static func code(_ code: String, isCell: Bool) -> String {
        var longest = 0
        var run = 0
        for character in code {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let needsSpace =
            code.isEmpty || code.hasPrefix("`") || code.hasSuffix("`")
            || code.hasPrefix(" ") && code.hasSuffix(" ")
        let padding = needsSpace ? " " : ""
        let line = code.replacing("\n", with: " ")
        return fence + padding + (isCell ? line.replacing("|", with: "\\|") : line) + padding + fence
    }

    /// An address, which a `SafeAddress` keeps free of brackets and spaces.
    static func address(_ address: SafeAddress) -> String {
        address.text.contains("(") || address.text.contains(")") ? "<\(address.text)>" : address.text
    }

    /// Words inside HTML tags, every mark as its number, so that neither HTML nor Markdown reads it.
    static func entities(_ words: String) -> String {
        words.unicodeScalars.map { scalar in
            let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " "
            return isPlain || scalar.value > 0x7F ? String(scalar) : "&#\(scalar.value);"
        }.joined()
    }
}
