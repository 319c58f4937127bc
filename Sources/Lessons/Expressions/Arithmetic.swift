#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Expression.Operator {
    /// The operator's value; a number meets each value of a list, and two lists go value by value.
    func value(of left: Value, _ right: Value) throws(Unresolved) -> Value {
        switch self {
        case .add: return try arithmetic(left, right, +)
        case .subtract: return try arithmetic(left, right, -)
        case .multiply: return try arithmetic(left, right, *)
        case .divide: return try arithmetic(left, right, /)
        case .power: return try arithmetic(left, right, pow)
        case .less: return try comparison(left, right, <)
        case .lessOrEqual: return try comparison(left, right, <=)
        case .greater: return try comparison(left, right, >)
        case .greaterOrEqual: return try comparison(left, right, >=)
        case .equal: return try equality(left, right, ==)
        case .unequal: return try equality(left, right, !=)
        case .and, .or:
            guard case .flag(let first) = left, case .flag(let second) = right else {
                throw unsuitable(left, right, wanted: "true or false")
            }
            return .flag(self == .and ? first && second : first || second)
        }
    }

    private func arithmetic(
        _ left: Value, _ right: Value, _ rule: (Double, Double) -> Double
    ) throws(Unresolved) -> Value {
        if case .number(let first) = left, case .number(let second) = right {
            return .number(rule(first, second))
        }
        return .list(try pairs(left, right).map { rule($0.0, $0.1) })
    }

    private func comparison(
        _ left: Value, _ right: Value, _ rule: (Double, Double) -> Bool
    ) throws(Unresolved) -> Value {
        if case .number(let first) = left, case .number(let second) = right {
            return .flag(rule(first, second))
        }
        return .flags(try pairs(left, right).map { rule($0.0, $0.1) })
    }

    private func equality(
        _ left: Value, _ right: Value, _ rule: (Double, Double) -> Bool
    ) throws(Unresolved) -> Value {
        switch (left, right) {
        case (.text(let first), .text(let second)): return .flag((first == second) == (self == .equal))
        case (.flag(let first), .flag(let second)): return .flag((first == second) == (self == .equal))
        default: return try comparison(left, right, rule)
        }
    }

    /// The values that meet each other.
    private func pairs(_ left: Value, _ right: Value) throws(Unresolved) -> [(Double, Double)] {
        switch (left, right) {
        case (.number(let first), .list(let second)): return second.map { (first, $0) }
        case (.list(let first), .number(let second)): return first.map { ($0, second) }
        case (.list(let first), .list(let second)):
            guard first.count == second.count else {
                throw Unresolved(
                    "\(rawValue.quoted) meets lists of \(first.count) and \(second.count) values")
            }
            return Array(zip(first, second))
        default: throw unsuitable(left, right, wanted: "numbers")
        }
    }

    private func unsuitable(_ left: Value, _ right: Value, wanted: String) -> Unresolved {
        let isWrong: (Value) -> Bool = { wanted == "numbers" ? $0.numbers == nil : $0.phrase != wanted }
        let wrong = isWrong(left) ? left : right
        return Unresolved("\(rawValue.quoted) takes \(wanted), not \(wrong.phrase)")
    }
}
