import Formulas
import Learning
import Scenes

/// The names of the lines at their ends: of all, or of those that went furthest where not all have room.
struct WeightLabels {
    /// The room right of the plot.
    let width: Double
    /// Whether every line has a style of its own; else a layer's lines share one.
    let areSingle: Bool
    /// Lines that are named.
    let named: Set<Int>
    let history: WeightHistory
    private let gap: Double
    private let nameWidth: Double
    private let textSize: Double

    private static let leader = 16.0

    init(_ history: WeightHistory, _ context: FigureContext, room: Double, canTake most: Double) {
        self.history = history
        areSingle = history.lines.count <= LineStyle.count
        textSize = context.page == .slide ? 13 : 12
        let size = textSize
        let typesetter = context.typesetter
        let boxes = history.lines.map { typesetter.layout($0.parameter.name.symbol, size: size) }
        let gap = (boxes.map(\.height).max() ?? 14) + 2
        self.gap = gap
        let capacity = max(1, Int(room / gap) + 1)
        let order = history.lines.indices.sorted {
            (history.lines[$1].shift, $0) < (history.lines[$0].shift, $1)
        }
        named = Set(order.prefix(capacity))
        nameWidth = (boxes.map(\.width).max() ?? 0) + 6
        let values = history.lines.map {
            typesetter.width(of: WeightLabels.number($0.last), .label, size: 11)
        }
        width = min(most, WeightLabels.leader + nameWidth + (values.max() ?? 0) + 4)
    }

    private static func number(_ value: Double) -> String { Numeral.text(value, .weight, signed: true) }

    func isNamed(_ index: Int) -> Bool { named.contains(index) }

    /// Whether the line is drawn thinner, as a bias's is.
    func isPlain(_ index: Int) -> Bool { !history.lines[index].parameter.isPenalised }

    func style(_ index: Int) -> LineStyle {
        let parameter = history.lines[index].parameter
        return areSingle
            ? LineStyle(index) : LineStyle(layer: parameter.layer ?? 1, isBias: !parameter.isPenalised)
    }

    /// Name and last value of each line, moved apart, with a thin leader where that moved them.
    ///
    /// - Parameters:
    ///   - ends: the heights at which the lines end.
    ///   - end: where the run ends on the page.
    func items(_ ends: [Double], plot: Rect, end: Double, _ context: FigureContext) -> [Item] {
        let shown = named.sorted()
        let places = SpreadLabels.places(
            shown.map { ends[$0] }, gap: gap, from: plot.minY, to: plot.maxY + gap / 2)
        let left = plot.maxX + WeightLabels.leader
        return zip(shown, places).map { index, y in
            let line = history.lines[index]
            let role = style(index).role
            return .group(
                id: "label.\(line.parameter.name.text)",
                [
                    .polyline(
                        [Point(end + 5, ends[index]), Point(plot.maxX + 2, ends[index]), Point(left - 3, y)],
                        Stroke(role, width: 0.8, strength: 0.6)),
                    .formula(
                        line.parameter.name.symbol, at: Point(left, y), size: textSize, baseline: .middle,
                        role, isPlain: true),
                    .text(
                        WeightLabels.number(line.last), at: Point(plot.maxX + width, y), size: 11,
                        anchor: .end, baseline: .middle),
                ])
        }
    }
}
