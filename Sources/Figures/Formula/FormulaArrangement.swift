import Formulas
import Scenes
import Typography

/// A formula as large as a room allows: on one line, or broken at its relations and wide spaces where that is larger.
struct FormulaArrangement {
    /// What can be read without effort.
    static let comfortable = 16.0
    private static let smallest = 12.0

    let room: Rect
    let formula: Formula
    /// Nil where no arrangement fits.
    let size: Double?

    init(_ formula: Formula, in room: Rect, largest: Double, _ typesetter: Typesetter) {
        self.room = room
        func size(_ formula: Formula) -> Double {
            let box = typesetter.layout(formula, size: 20)
            guard box.width > 0, box.height > 0 else { return largest }
            let scale = min(0.94 * room.width / box.width, 0.94 * room.height / box.height)
            return min(largest, (20 * scale * 2).rounded(.down) / 2)
        }
        let whole = size(formula)
        // Breaking costs the eye something: it has to gain a quarter.
        let broken = formula.broken.map { (formula: $0, size: size($0)) }
        let isBroken = broken.map { whole < largest && $0.size > 1.25 * whole } ?? false
        let best = isBroken ? broken?.size ?? whole : whole
        self.formula = isBroken ? broken?.formula ?? formula : formula
        self.size = best >= Self.smallest ? best : nil
    }
}

extension Formula {
    /// The formula in lines that meet at their relations; nil where there is nowhere to break.
    fileprivate var broken: Formula? {
        guard case .row(let parts) = self else { return nil }
        var rows: [[Formula]] = []
        for statement in parts.split(whereSeparator: \.isWideSpace) {
            var sides: [[Formula]] = [[]]
            for part in statement {
                if part.isRelation { sides.append([]) }
                sides[sides.count - 1].append(part)
            }
            guard sides.count > 1 else {
                rows.append([.row([]), .row(sides[0])])
                continue
            }
            for (index, side) in sides.dropFirst().enumerated() {
                rows.append([.row(index == 0 ? sides[0] : []), .row(side)])
            }
        }
        return rows.count > 1 ? .table(FormulaTable(.aligned, rows)) : nil
    }

    private var isWideSpace: Bool { self == .space(.quad) || self == .space(.doubleQuad) }

    private var isRelation: Bool {
        if case .sign(let sign) = self { return sign.kind == .relation }
        return false
    }
}
