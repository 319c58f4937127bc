import Calculus
import Formulas

/// A function and its derivative, computed by running the function's own program over lanes, a lane a place.
struct SampledFunction {
    /// Where the run is at present: a place with the function's value and slope there.
    struct Mark {
        let symbol: Formula
        /// What it is, in words: `unit 1 of layer 2`.
        let owner: String
        let x: Double
        let value: Double
        let slope: Double
        /// The number beside its symbol: the value of an activation, the place of a prediction.
        let number: Double
        let isActive: Bool
    }

    let name: String
    /// The formulas of the value and the slope, those that there are.
    var formulas: [Formula] { [formula, slopeFormula].compactMap { $0 } }
    /// a = σ(z), as it was computed; nil where it takes no short line.
    let formula: Formula?
    /// ∂a/∂z = a(1 − a).
    let slopeFormula: Formula?
    let x: [Double]
    let values: [Double]
    let slopes: [Double]
    let marks: [Mark]

    /// The place where the slope is largest in size; nil where it is so over a stretch, or where it grows to the end.
    var steepest: (x: Double, slope: Double)? {
        let sizes = slopes.map { $0.isFinite ? $0.magnitude : 0 }
        guard let largest = sizes.max(), largest > 0 else { return nil }
        let places = sizes.indices.filter { sizes[$0] >= largest * (1 - 1e-9) }
        guard let first = places.first, places.count <= 2, first > 1, first < sizes.count - 3 else {
            return nil
        }
        return (x[first], slopes[first])
    }
}

extension Program {
    /// `value` set equal to what computed it, written out down to `names`; nil where that is long or says nothing.
    func definition(
        of value: ValueID, as symbol: Formula, over names: [Term], longest: Int = 28
    ) -> Formula? {
        let ids = Set(names.map(\.id))
        let right = formula(of: value) { ids.contains($0) ? instructions[$0].name?.symbol : nil }
        // A comparison as a number is 1 or 0.
        if case .relation(_, .greater, _) = right {
            return .relation(symbol.slashed, .equals, .words("1 if \(right.unicode), else 0"))
        }
        let statement = Formula.relation(symbol, .equals, right)
        guard !statement.unicode.contains(">") else { return nil }
        return right != symbol && statement.unicode.count <= longest ? statement.slashedLeft : nil
    }
}

extension Formula {
    /// A statement with its left side on one line: ∂a/∂z = ….
    var slashedLeft: Formula {
        guard case .relation(let left, let relation, let right) = self else { return self }
        return .relation(left.slashed, relation, right)
    }
}
