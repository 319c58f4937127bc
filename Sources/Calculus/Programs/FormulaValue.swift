import Formulas

extension Formula {
    /// What a formula of printed numbers comes to, read as it is printed; nil where it has symbols or a form that no
    /// operation writes.
    package var value: Double? {
        switch unwrapped {
        case .numeral(let text): return Formula.number(readFrom: text)
        case .tinted(let inner, _): return inner.value
        case .sum(let terms): return Formula.fold(terms, 0, +)
        case .product(let factors): return Formula.fold(factors, 1, *)
        case .negative(let part): return part.value.map { -$0 }
        case .fraction(let top, let bottom):
            guard let top = top.value, let bottom = bottom.value else { return nil }
            return top / bottom
        case .power(let base, let exponent):
            guard let exponent = exponent.value else { return nil }
            if case .symbol(let symbol) = base.unwrapped, symbol.base == "e" {
                return Elementary.exp(exponent)
            }
            return base.value.map { exponent == 2 ? $0 * $0 : Elementary.pow($0, exponent) }
        case .root(let part, nil): return part.value?.squareRoot()
        case .absolute(let part): return part.value.map(abs)
        case .function(let name, let arguments):
            let numbers = arguments.compactMap(\.value)
            return numbers.count == arguments.count ? Formula.value(of: name, numbers) : nil
        case .relation(let left, let relation, let right):
            guard let left = left.value, let right = right.value else { return nil }
            switch relation {
            case .greater: return left > right ? 1 : 0
            case .equals: return left == right ? 1 : 0
            case .becomes, .approximately, .less, .lessOrEqual, .greaterOrEqual: return nil
            }
        case .symbol, .words, .differential, .large, .underbrace, .overbrace, .cases, .root, .row, .sign,
            .scripted,
            .accented, .fenced, .table, .sized, .space:
            return nil
        }
    }

    private static func value(of name: String, _ numbers: [Double]) -> Double? {
        switch (name, numbers.count) {
        case ("max", 1...): numbers.max()
        case ("min", 1...): numbers.min()
        case ("σ", 1): Elementary.sigmoid(numbers[0])
        case ("tanh", 1): Elementary.tanh(numbers[0])
        case ("log", 1): Elementary.log(numbers[0])
        case ("erf", 1): Elementary.erf(numbers[0])
        case ("sin", 1): Elementary.sin(numbers[0])
        case ("cos", 1): Elementary.cos(numbers[0])
        case ("floor", 1): numbers[0].rounded(.down)
        case ("sign", 1): numbers[0] > 0 ? 1 : numbers[0] < 0 ? -1 : numbers[0]
        default: nil
        }
    }

    private static func fold(
        _ parts: [Formula], _ start: Double, _ combine: (Double, Double) -> Double
    ) -> Double? {
        var result = start
        for part in parts {
            guard let value = part.value else { return nil }
            result = combine(result, value)
        }
        return result
    }

    private static func number(readFrom text: String) -> Double? {
        let (digits, exponent) = Numeral.parts(of: text)
        return Double((digits + (exponent.map { "e" + $0 } ?? "")).replacing("−", with: "-"))
    }
}
