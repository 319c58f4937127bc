#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A function of the claims' language whose value depends on its arguments alone.
struct PureFunction: Sendable {
    enum Rule: Sendable {
        /// One number to one number; a list to the list of its values.
        case each(@Sendable (Double) -> Double)
        /// All numbers of all arguments to one number; an empty list gives the stand-in or is refused.
        case together(whenEmpty: Double?, @Sendable ([Double]) -> Double)
        /// All flags of one argument to one flag.
        case truths(@Sendable ([Bool]) -> Bool)
    }

    let name: String
    let mostArguments: Int
    let rule: Rule

    static let all: [PureFunction] = [
        PureFunction(name: "abs", mostArguments: 1, rule: .each { abs($0) }),
        PureFunction(name: "sign", mostArguments: 1, rule: .each { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }),
        PureFunction(name: "sqrt", mostArguments: 1, rule: .each { $0.squareRoot() }),
        PureFunction(name: "exp", mostArguments: 1, rule: .each { exp($0) }),
        PureFunction(name: "log", mostArguments: 1, rule: .each { log($0) }),
        PureFunction(name: "min", mostArguments: .max, rule: .together(whenEmpty: nil) { $0.extreme(by: <) }),
        PureFunction(name: "max", mostArguments: .max, rule: .together(whenEmpty: nil) { $0.extreme(by: >) }),
        PureFunction(
            name: "mean", mostArguments: .max,
            rule: .together(whenEmpty: nil) { $0.reduce(0, +) / Double($0.count) }),
        PureFunction(name: "sum", mostArguments: .max, rule: .together(whenEmpty: 0) { $0.reduce(0, +) }),
        PureFunction(name: "norm", mostArguments: .max, rule: .together(whenEmpty: 0) { $0.euclideanNorm }),
        PureFunction(
            name: "rises", mostArguments: 1,
            rule: .together(whenEmpty: 0) { numbers in
                Double(zip(numbers, numbers.dropFirst()).count { !($1 <= $0) })
            }),
        PureFunction(name: "len", mostArguments: 1, rule: .together(whenEmpty: 0) { Double($0.count) }),
        PureFunction(name: "all", mostArguments: 1, rule: .truths { $0.allSatisfy { $0 } }),
        PureFunction(name: "any", mostArguments: 1, rule: .truths { $0.contains(true) }),
    ]

    static let names = all.map(\.name)

    static func named(_ name: String) -> PureFunction? {
        all.first { $0.name == name }
    }

    /// What is wrong with giving that many arguments, or nil.
    func objection(toArguments count: Int) -> String? {
        if count == 0 { return "\(name) needs an argument" }
        return count > mostArguments ? "\(name) takes one argument, not \(count)" : nil
    }

    /// The value for checked arguments; the failure says which kind of value is wanted.
    func value(of arguments: [Value]) throws(Unresolved) -> Value {
        switch rule {
        case .truths(let rule):
            guard let truths = arguments.first?.truths else {
                throw Unresolved("\(name) takes a comparison, such as \(name)(loss > 0)")
            }
            return .flag(rule(truths))
        case .each(let rule):
            switch arguments.first {
            case .number(let number)?: return .number(rule(number))
            case .list(let numbers)?: return .list(numbers.map(rule))
            default: throw unsuitable(arguments)
            }
        case .together(let whenEmpty, let rule):
            var numbers: [Double] = []
            for argument in arguments {
                guard let more = argument.numbers else { throw unsuitable(arguments) }
                numbers += more
            }
            if !numbers.isEmpty { return .number(rule(numbers)) }
            guard let whenEmpty else { throw Unresolved("an empty list has no \(name)") }
            return .number(whenEmpty)
        }
    }

    private func unsuitable(_ arguments: [Value]) -> Unresolved {
        let wrong = arguments.first { $0.numbers == nil }
        return Unresolved("\(name) takes numbers, not \(wrong?.phrase ?? "nothing")")
    }
}

extension [Double] {
    /// The first value that no other precedes in the given order; NaN if any is NaN.
    fileprivate func extreme(by precedes: (Double, Double) -> Bool) -> Double {
        if contains(where: \.isNaN) { return .nan }
        return self.min(by: precedes) ?? .nan
    }

    /// √Σx², scaled so that large values do not overflow.
    fileprivate var euclideanNorm: Double {
        let scale = reduce(0) { Swift.max($0, abs($1)) }
        guard scale > 0, scale.isFinite, !contains(where: \.isNaN) else {
            return contains(where: \.isNaN) ? .nan : scale
        }
        return scale * reduce(0) { $0 + ($1 / scale) * ($1 / scale) }.squareRoot()
    }
}
