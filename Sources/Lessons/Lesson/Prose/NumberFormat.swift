import Formulas

/// How a number in a text is written: what stands behind the colon of `{{ loss[0] : .4f }}`.
enum NumberFormat: Hashable {
    /// Four significant digits at most; whole numbers plain.
    case plain
    /// So many significant digits at most.
    case significant(Int)
    case decimals(Int)
    /// As a share of a hundred; nil is one decimal, or none where it would be 0.
    case percent(Int?)
    case scientific(Int)
    /// Every digit that the number needs.
    case exact

    static let forms = "3 (digits), .4f (decimals), % or .1%, .2e, or exact"

    init(_ text: String) throws(Unresolved) {
        let letters = text.drop { $0 == "." || $0.isASCII && $0.isNumber }
        let number = text.prefix(text.count - letters.count)
        let count = Int(number.drop { $0 == "." })
        let isCount = count.map { (0...17).contains($0) } ?? false
        switch (number.first == ".", String(letters)) {
        case (false, "exact") where number.isEmpty: self = .exact
        case (false, "%") where number.isEmpty: self = .percent(nil)
        case (false, "") where isCount && count != 0: self = .significant(count ?? 4)
        case (true, "f") where isCount, (true, "") where isCount: self = .decimals(count ?? 4)
        case (true, "%") where isCount: self = .percent(count)
        case (true, "e") where isCount: self = .scientific(count ?? 2)
        default:
            let near = text.nearest(among: ["exact"])
            throw Unresolved(
                "there is no number format \(text.quoted); write \(Self.forms)", suggestions: near)
        }
    }

    /// The value as text; nil for a format of numbers on what is none.
    func text(of value: Value, asTeX: Bool) -> String? {
        switch value {
        case .number(let number): return asTeX ? Formula.numeral(text(of: number)).tex : text(of: number)
        case .list(let numbers):
            let texts = numbers.map { text(of: .number($0), asTeX: asTeX) ?? "" }
            return texts.joined(separator: ", ")
        case .flag(let flag): return self == .plain ? (flag ? "true" : "false") : nil
        case .text(let text): return self == .plain && !asTeX ? text : nil
        case .flags: return nil
        }
    }

    private func text(of number: Double) -> String {
        switch self {
        case .plain: return Numeral.text(number)
        case .significant(let digits): return Numeral.text(number, digits: digits)
        case .decimals(let count): return Numeral.text(number, decimals: count)
        case .percent(let count?): return Numeral.text(number, decimals: count, movedBy: 2) + "%"
        case .percent(nil):
            let text = Numeral.text(number, decimals: 1, movedBy: 2)
            return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "%"
        case .scientific(let count): return Numeral.text(number, mantissaDecimals: count)
        case .exact: return Numeral.text(number, .exact).replacing("-", with: "−")
        }
    }
}
