import Calculus
import Formulas
import Learning
import Scenes
import Typography

/// Memories that add up squares, drawn as squares whose areas they are: before and after the update.
///
/// The side of a square is the root that the step is divided by. All frames have one scale, set by the run's largest.
struct MemorySquares {
    struct Square {
        let symbol: Formula
        let before: Double
        let after: Double
        /// The largest value over the run.
        let largest: Double
    }

    let squares: [Square]

    init(_ shown: ShownRun, _ moment: Moment, _ parameter: Int, history: UpdateHistory) {
        let update = shown.update
        squares = zip(update.memories.indices, update.memories).filter {
            MemorySquares.addsSquares($1, in: update.program)
        }.map { index, memory in
            let values = history.values[index].first ?? []
            return Square(
                symbol: update.program.instructions[memory.after].name?.symbol ?? .letter(memory.name),
                before: moment.updateValue(memory.before, parameter: parameter),
                after: moment.updateValue(memory.after, parameter: parameter),
                largest: (values + [memory.initial]).filter(\.isFinite).max() ?? 0)
        }
    }

    /// Whether something is squared on the way to the memory's new value, not counting what has a name of its own.
    private static func addsSquares(_ memory: UpdateFormula.Memory, in program: Program) -> Bool {
        var open = [memory.after]
        while let id = open.popLast() {
            let instruction = program.instructions[id]
            if instruction.operation == .square { return true }
            open += instruction.operands.filter {
                program.instructions[$0].name == nil && !program.instructions[$0].operation.isGiven
            }
        }
        return false
    }

    /// The squares in a row, each with its area and its side in numbers.
    func items(in rect: Rect, isLarge: Bool, _ typesetter: Typesetter) -> [Item] {
        let size: Double = isLarge ? 13 : 12
        let count = Double(max(squares.count, 1))
        let cell = (rect.width - (count - 1) * 12) / count
        let told = squares.map { square in
            [(square.symbol, square.after), (.root(square.symbol), max(square.after, 0).squareRoot())]
        }
        // Where an equation has no room, its value stands below its symbol.
        let isNarrow = told.joined().contains { symbol, value in
            typesetter.layout(equation(symbol, value), size: 11).width > cell
        }
        let most = max(8, min(cell, rect.height - (isNarrow ? 78 : 46)))
        return squares.enumerated().flatMap { index, square -> [Item] in
            let left = rect.minX + Double(index) * (cell + 12)
            let bottom = rect.minY + most
            func side(_ value: Double) -> Double {
                guard value.isFinite, value > 0, square.largest > 0 else { return 2 }
                return min(max(2, most * (value / square.largest).squareRoot()), most)
            }
            func box(_ side: Double) -> Rect { Rect(x: left, y: bottom - side, width: side, height: side) }
            let lines = told[index].flatMap { symbol, value in
                isNarrow ? [symbol, .number(value, .gradient)] : [equation(symbol, value)]
            }
            let words = lines.enumerated().map { line, formula in
                let fit = FormulaFit(formula, in: Size(cell + 9, 22), largest: size, smallest: 11, typesetter)
                return Item.formula(
                    fit.formula, at: Point(left, bottom + 14 + Double(line) * (isNarrow ? 18 : 22)),
                    size: fit.size, baseline: .middle, id: "square.\(index + 1).words.\(line + 1)")
            }
            return [
                .rectangle(
                    box(most), stroke: Stroke(.hairline), id: "square.\(index + 1).largest",
                    title: "the run's largest"),
                .rectangle(
                    box(side(square.after)), fill: Paint(.symbol(.memory), strength: 0.22),
                    stroke: Stroke(.symbol(.memory), width: 1.6), id: "square.\(index + 1).after"),
                .rectangle(
                    box(side(square.before)), stroke: Stroke(.ink, width: 1.4, dash: [3, 2]),
                    id: "square.\(index + 1).before"),
            ] + words
        }
    }

    private func equation(_ symbol: Formula, _ value: Double) -> Formula {
        .relation(symbol, .equals, .number(value, .gradient))
    }
}
