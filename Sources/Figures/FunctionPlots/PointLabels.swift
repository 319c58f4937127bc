import Formulas
import Scenes
import Typography

/// Labels beside points of a plot: near where that is free, off the curves where that can be, else left out.
struct PointLabels {
    private var board: LabelBoard
    private let trail: [Point]
    /// The points that have labels; none may stand nearer to another's.
    private let marks: [Point]
    private let typesetter: Typesetter
    private let size = 12.0

    init(_ plot: Rect, marks: [Point], obstacles: [Rect], trail: [Point], _ typesetter: Typesetter) {
        board = LabelBoard(plot.inset(3), obstacles: obstacles)
        self.trail = trail
        self.marks = marks
        self.typesetter = typesetter
    }

    /// The label on a plate of paper; nothing where all places are taken.
    mutating func place(_ formula: Formula, near point: Point, _ role: Role, id: String) -> [Item] {
        let box = typesetter.layout(formula, size: size)
        guard let rect = room(Size(box.width + 6, box.height + 2), near: point) else { return [] }
        return [
            .rectangle(rect, radius: 3, fill: Paint(.plate)),
            .formula(
                formula, at: rect.centre, size: size, anchor: .middle, baseline: .middle, role,
                isPlain: true, id: id),
        ]
    }

    /// The same for words.
    mutating func place(_ words: String, near point: Point, _ role: Role, id: String) -> [Item] {
        let width = typesetter.width(of: words, .label, size: size)
        guard let rect = room(Size(width + 6, size + 4), near: point) else { return [] }
        return [
            .rectangle(rect, radius: 3, fill: Paint(.plate)),
            .text(words, at: rect.centre, size: size, anchor: .middle, baseline: .middle, role, id: id),
        ]
    }

    /// Takes the best free place of that size beside a point.
    private mutating func room(_ size: Size, near point: Point) -> Rect? {
        var candidates: [(cost: Double, rect: Rect)] = []
        for (order, reach) in [10.0, 22, 38].enumerated() {
            for (turn, way) in PointLabels.ways.enumerated() {
                let centre =
                    point
                    + Point(way.x * (size.width / 2 + reach), way.y * (size.height / 2 + reach * 0.8))
                let rect = Rect(around: centre, width: size.width, height: size.height)
                let own = point.distance(to: centre)
                guard board.isFree(rect), !marks.contains(where: { $0.distance(to: centre) < own - 1e-9 })
                else { continue }
                let covered = trail.count(where: rect.contains)
                candidates.append((Double(3 * covered + 6 * order) + 0.1 * Double(turn), rect))
            }
        }
        guard let best = candidates.min(by: { $0.cost < $1.cost }), board.take(best.rect) else { return nil }
        return best.rect
    }

    private static let ways = [
        Point(1, 0.7), Point(-1, -0.7), Point(1, -0.7), Point(-1, 0.7), Point(1, 0), Point(-1, 0),
        Point(0, -1), Point(0, 1), Point(0.35, -1), Point(-0.35, -1), Point(0.35, 1), Point(-0.35, 1),
    ]
}
