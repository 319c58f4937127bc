/// The formulas in a text in Markdown, between `$` and `$` or `$$` and `$$`, and its numbers of the recording, between
/// `{{` and `}}`; both outside of code.
///
/// `\$` is a dollar sign and `\{` a brace; formulas and numbers end with their paragraph at the latest. In a formula two
/// braces are TeX's own, unless a space follows them.
package struct ProseFormulas {
    package struct Found: Hashable, Sendable {
        /// The TeX between the dollars.
        package let tex: String
        /// Where the TeX begins in the text, in Unicode scalars from 0.
        package let offset: Int
        /// Whether it is displayed between lines: there are two dollars at each end.
        package let isDisplay: Bool

        /// The formula with its dollars, as it was written.
        package var source: String { dollars + tex + dollars }
        /// Where the formula stands in the text, dollars included.
        package var range: Range<Int> {
            let width = dollars.unicodeScalars.count
            return offset - width..<offset + tex.unicodeScalars.count + width
        }
        private var dollars: String { isDisplay ? "$$" : "$" }
    }

    /// All formulas, from the left.
    package private(set) var formulas: [Found] = []
    /// Where dollars stand that open a formula without end.
    private(set) var unclosed: [Int] = []
    private(set) var numbers: [ProseNumber] = []
    /// Where braces stand that open a number without end.
    private(set) var unclosedNumbers: [Int] = []

    package init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        for paragraph in Self.paragraphs(scalars) { read(scalars, paragraph) }
    }

    private mutating func read(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
        var place = range.lowerBound
        func run(of scalar: Unicode.Scalar, at start: Int) -> Int {
            scalars[start..<range.upperBound].prefix { $0 == scalar }.count
        }
        while place < range.upperBound {
            switch scalars[place] {
            case "\\": place += 2
            case "`":
                let length = run(of: "`", at: place)
                place += length
                var end = place
                while end < range.upperBound {
                    let closing = run(of: "`", at: end)
                    if closing == length { break }
                    end += max(closing, 1)
                }
                // Backticks without partner are backticks.
                if end < range.upperBound { place = end + length }
            case "$":
                let length = min(run(of: "$", at: place), 2)
                let start = place + length
                var end = start
                while end < range.upperBound, run(of: "$", at: end) < length {
                    end += scalars[end] == "\\" ? 2 : 1
                }
                guard end < range.upperBound else {
                    unclosed.append(place)
                    return
                }
                var tex = String.UnicodeScalarView()
                tex.append(contentsOf: scalars[start..<end])
                formulas.append(Found(tex: String(tex), offset: start, isDisplay: length == 2))
                readNumbers(scalars, start..<end)
                place = end + length
            case "{" where run(of: "{", at: place) >= 2:
                guard let number = ProseNumber(scalars, place..<range.upperBound, isInFormula: false) else {
                    unclosedNumbers.append(place)
                    place += 2
                    continue
                }
                numbers.append(number)
                place = number.range.upperBound
            default: place += 1
            }
        }
    }

    /// The numbers in a formula.
    private mutating func readNumbers(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
        var place = range.lowerBound
        while place + 2 < range.upperBound {
            let opens = scalars[place] == "{" && scalars[place + 1] == "{" && scalars[place + 2] == " "
            if opens, let number = ProseNumber(scalars, place..<range.upperBound, isInFormula: true) {
                numbers.append(number)
                place = number.range.upperBound
            } else {
                place += 1
            }
        }
    }

    /// The paragraphs of the text that are not code: neither fenced nor indented by four spaces after an empty line.
    static func paragraphs(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        var open: Int?
        var fence: Unicode.Scalar?
        var isInList = false
        var start = 0
        func close(at end: Int) {
            if let begun = open { paragraphs.append(begun..<end) }
            open = nil
        }
        while start < scalars.count {
            let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
            let line = scalars[start..<end]
            let words = line.drop { $0 == " " || $0 == "\t" }
            let indent = words.startIndex - start
            let mark = words.first.flatMap { mark in
                (mark == "`" || mark == "~") && words.prefix { $0 == mark }.count >= 3 ? mark : nil
            }
            if let opened = fence {
                if mark == opened { fence = nil }
            } else if let mark {
                close(at: start)
                fence = mark
            } else if words.isEmpty {
                close(at: start)
            } else if open != nil || indent < 4 || isInList {
                let isItem =
                    "-*+".unicodeScalars.contains(words.first ?? " ")
                    || ("0"..."9").contains(words.first ?? " ")
                if open == nil, indent == 0 || isItem { isInList = isItem }
                open = open ?? start
            }
            start = end + 1
        }
        close(at: scalars.count)
        return paragraphs
    }
}
