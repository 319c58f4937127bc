import Formulas
import Scenes
import Typography

/// The chain rule as formulas: the sum over the branches of a fork, and the product of all factors with its numbers.
struct ChainProduct {
    /// One line: its left side in symbols and numbers, and the result where it ends in one.
    struct Line {
        let left: Formula
        var result: Formula?
    }

    let lines: [Line]
    let size: Double
    let relation: Relation
    private let typesetter: Typesetter

    /// The fullest form that fits; nil where none does.
    init?(
        _ chain: Chain, _ digits: ChainDigits, in room: Size, _ sizes: ClosedRange<Double>,
        _ typesetter: Typesetter
    ) {
        for form in ChainProduct.forms(chain, digits) {
            // The numbers below braces are set in script size and must stay readable.
            let smallest = form.contains { $0.left.hasBraces } ? max(sizes.lowerBound, 16) : sizes.lowerBound
            guard smallest <= sizes.upperBound else { continue }
            for size in stride(from: sizes.upperBound, through: smallest, by: -1) {
                let product = ChainProduct(form, size: size, digits.relation, typesetter)
                if product.width <= room.width, product.height <= room.height {
                    self = product
                    return
                }
            }
        }
        return nil
    }

    private init(_ lines: [Line], size: Double, _ relation: Relation, _ typesetter: Typesetter) {
        (self.lines, self.size, self.relation, self.typesetter) = (lines, size, relation, typesetter)
    }

    var height: Double { lines.reduce(-gap) { $0 + box($1).height + gap } }
    private var width: Double { lines.map { box($0).width }.max() ?? 0 }
    private var gap: Double { size * 0.7 }

    private func left(_ line: Line) -> Formula {
        line.result == nil ? line.left : .relation(line.left, relation, .words(""))
    }

    private func box(_ line: Line) -> Size {
        let left = typesetter.layout(left(line), size: size)
        guard let result = line.result else { return Size(left.width, left.height) }
        let right = typesetter.layout(result, size: size)
        return Size(
            left.width + right.width + 12,
            max(left.ascent, right.ascent + 6) + max(left.descent, right.descent + 6))
    }

    /// The lines, one below the other, around the middle of `rect`.
    func items(in rect: Rect) -> [Item] {
        var y = rect.centre.y - height / 2
        var items: [Item] = []
        for (index, line) in lines.enumerated() {
            let left = typesetter.layout(left(line), size: size)
            let room = box(line)
            let x = rect.centre.x - room.width / 2
            let rightBox = line.result.map { typesetter.layout($0, size: size) }
            let base = y + max(left.ascent, (rightBox?.ascent ?? 0) + 6)
            items.append(
                .formula(self.left(line), at: Point(x, base), size: size, id: "product.\(index)"))
            if let result = line.result, let box = rightBox {
                let isLast = index == lines.count - 1
                let start = x + left.width + (isLast ? 6 : 0)
                if isLast {
                    let plate = Rect(
                        x: start - 6, y: base - box.ascent - 5, width: box.width + 12, height: box.height + 10
                    )
                    items.append(.rectangle(plate, radius: 5, fill: Paint(.highlight)))
                }
                items.append(
                    .formula(
                        result, at: Point(start, base), size: size, isLast ? .onHighlight : .ink,
                        isPlain: true, id: isLast ? "result" : "result.\(index)"))
            }
            y += room.height + gap
        }
        return items
    }

    // MARK: Forms

    private static func forms(_ chain: Chain, _ digits: ChainDigits) -> [[Line]] {
        let symbols = Formula.product(chain.factors.map(\.derivative))
        let braced = Formula.product(
            chain.factors.map { .underbrace($0.derivative, digits.factor($0.number)) })
        let numbers = Formula.product(chain.factors.map { digits.factor($0.number) })
        let result = ChainDigits.result(chain.slope)
        func line(_ middle: Formula...) -> Formula {
            middle.reduce(chain.derivative) { .relation($0, .equals, $1) }
        }
        let sums = sums(chain, digits)
        let products: [[Line]] =
            chain.factors.count < 2
            ? [[Line(left: chain.derivative, result: result)]]
            : [
                [Line(left: line(braced, numbers), result: result)],
                [Line(left: line(braced)), Line(left: numbers, result: result)],
                [Line(left: line(symbols, numbers), result: result)],
                [Line(left: line(symbols)), Line(left: numbers, result: result)],
                [Line(left: line(numbers).slashed, result: result)],
                [Line(left: chain.derivative.slashed, result: result)],
            ]
        return products.flatMap { product in sums.map { $0 + product } }
            + (sums.isEmpty ? products : [products[products.count - 1]])
    }

    /// ∂L/∂a as the sum over the branches, long ones shortened; none where the ways do not part.
    private static func sums(_ chain: Chain, _ digits: ChainDigits) -> [[Line]] {
        guard let total = chain.factors.first, chain.branches.count > 1 else { return [[]] }
        let symbols = Formula.sum(
            chain.branches.map { .product([$0.rest.derivative, $0.link.derivative]) })
        let numbers = Formula.sum(
            chain.branches.map { .product([digits.factor($0.rest.number), digits.factor($0.link.number)]) })
        let result = digits.factor(total.number)
        return [8, 4, 3, 2].filter { $0 == 8 || $0 < chain.branches.count }.map { count in
            let left = Formula.relation(total.derivative, .equals, symbols.shortenedSum(to: count))
            return [
                Line(
                    left: .relation(left, .equals, numbers.shortenedSum(to: count)), result: result)
            ]
        }
            + [total.derivative, total.derivative.slashed].map {
                [Line(left: .relation($0, .equals, numbers.shortenedSum(to: 3)), result: result)]
            }
    }
}

extension Formula {
    /// A sum of more than `count` terms with dots before the last.
    fileprivate func shortenedSum(to count: Int) -> Formula {
        guard case .sum(let terms) = self, terms.count > count, let last = terms.last else { return self }
        return .sum(Array(terms.prefix(count - 1)) + [.letter("…"), last])
    }

    fileprivate var hasBraces: Bool {
        switch self {
        case .underbrace: true
        case .relation(let left, _, let right): left.hasBraces || right.hasBraces
        case .product(let parts): parts.contains(where: \.hasBraces)
        default: false
        }
    }
}
