import Formulas

/// What is written at an arrow, fuller where there is room.
enum ChainLabel: CaseIterable {
    /// ∂z/∂w = x₁ = 0.05 above it.
    case whole
    /// ∂z/∂w = x₁ above, 0.05 below.
    case split
    /// ∂z/∂w above, 0.05 below.
    case fraction
    /// 0.05 above.
    case number

    /// Longer slopes are not written out: 0.50(1 + erf(0.7071z)) + ….
    private static let longest = 22

    func above(_ link: Chain.Link, _ digits: ChainDigits) -> Formula {
        let number = digits.factor(link.number)
        let slope = link.slope.flatMap { slope -> Formula? in
            if case .relation = slope { return nil }
            return slope.unicode.count <= ChainLabel.longest ? slope : nil
        }
        switch self {
        case .whole:
            let left = slope.map { Formula.relation(link.derivative, .equals, $0) } ?? link.derivative
            return .relation(left, .equals, number)
        case .split: return slope.map { .relation(link.derivative, .equals, $0) } ?? link.derivative
        case .fraction: return link.derivative
        case .number: return number
        }
    }

    func below(_ link: Chain.Link, _ digits: ChainDigits) -> Formula? {
        self == .split || self == .fraction ? digits.factor(link.number) : nil
    }

    /// On an arrow that slants, where nothing can stand below.
    func across(_ link: Chain.Link, _ digits: ChainDigits) -> Formula {
        switch self {
        case .whole: above(link, digits)
        case .split: .relation(link.derivative, .equals, digits.factor(link.number))
        case .fraction, .number: digits.factor(link.number)
        }
    }
}
