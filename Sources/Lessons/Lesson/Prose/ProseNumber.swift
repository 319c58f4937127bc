/// A number that a text takes from the recording, as written: `{{ loss[0] }}`, `{{ accuracy : .1% }}`.
struct ProseNumber {
    /// Where it stands in the text, braces included, in Unicode scalars from 0.
    let range: Range<Int>
    /// A claims' expression.
    let expression: String
    /// Where the expression begins in the text.
    private let start: Int
    /// What stands behind the colon, and where.
    private let format: (text: String, start: Int)?
    /// Whether it is written as TeX.
    let isInFormula: Bool

    /// What is wrong with it, at an offset of the text.
    struct Wrong: Error {
        let offset: Int
        let message: String
        var suggestions: [String] = []
    }

    /// The number whose braces open at the beginning of `range`; nil when they do not close in it.
    init?(_ scalars: [Unicode.Scalar], _ range: Range<Int>, isInFormula: Bool) {
        var place = range.lowerBound + 2
        var quote: Unicode.Scalar?
        var colon: Int?
        while place + 1 < range.upperBound {
            let scalar = scalars[place]
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            } else if scalar == ":" {
                colon = place
            } else if scalar == "}", scalars[place + 1] == "}" {
                break
            }
            place += 1
        }
        guard place + 1 < range.upperBound else { return nil }
        self.range = range.lowerBound..<place + 2
        self.isInFormula = isInFormula
        start = range.lowerBound + 2
        expression = String(scalars[start..<(colon ?? place)])
        format = colon.map { colon in
            let words = scalars[(colon + 1)..<place].drop(while: \.properties.isWhitespace)
            let end = words.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? words.startIndex
            return (String(words[..<end]), words.startIndex)
        }
    }

    /// The expression and how its value is written.
    func read() throws(Wrong) -> (expression: Expression, format: NumberFormat) {
        guard expression.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw Wrong(offset: start, message: "nothing is asked for; write {{ loss[0] }}")
        }
        return (
            try located { () throws(ExpressionFault) in try Expression.parse(expression) }, try numberFormat()
        )
    }

    /// What is wrong with it on that experiment, as far as that is known before it runs.
    func faults(_ faultsOf: (Expression) -> [ExpressionFault]) -> [Wrong] {
        do throws(Wrong) {
            return faultsOf(try read().expression).map(wrong)
        } catch {
            return [error]
        }
    }

    /// Its text, from what a resolver knows.
    func text(in resolver: some Resolver) throws(Wrong) -> String {
        let (expression, format) = try read()
        let value = try located { () throws(ExpressionFault) in try expression.value(in: resolver) }
        guard let text = format.text(of: value, asTeX: isInFormula) else {
            throw Wrong(offset: start, message: "this is \(value.phrase), which has no digits to choose")
        }
        return text
    }

    private func numberFormat() throws(Wrong) -> NumberFormat {
        guard let format else { return .plain }
        do throws(Unresolved) {
            return try NumberFormat(format.text)
        } catch {
            throw Wrong(offset: format.start, message: error.message, suggestions: error.suggestions)
        }
    }

    private func located<Result>(_ work: () throws(ExpressionFault) -> Result) throws(Wrong) -> Result {
        do {
            return try work()
        } catch {
            throw wrong(error)
        }
    }

    private func wrong(_ fault: ExpressionFault) -> Wrong {
        Wrong(
            offset: start + fault.columns.lowerBound - 1, message: fault.message,
            suggestions: fault.suggestions)
    }
}

extension String {
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
