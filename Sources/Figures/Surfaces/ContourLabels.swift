import Formulas
import Scenes
import Typography

/// The numbers at the heavier lines of a surface, where they cover nothing else.
struct ContourLabels {
    let items: [Item]

    /// A line as long as this has a second label.
    private static let longLine = 700.0

    /// - Parameter board: the places that are taken; those of the labels are taken too.
    init(_ contours: SurfaceContours, _ board: inout LabelBoard, _ typesetter: Typesetter) {
        var items: [Item] = []
        let majors = contours.majors
        let digits = ContourLabels.digits(majors.map(\.level))
        for contour in majors {
            let label = Numeral.text(contour.level, digits: digits)
            let size = Size(typesetter.width(of: label, .label, size: 11) + 6, 15)
            for line in contour.lines.sorted(by: { ContourLabels.length($0) > ContourLabels.length($1) })
                .prefix(2)
            {
                let length = ContourLabels.length(line)
                guard length > 3 * size.width else { continue }
                var placed: [Point] = []
                let most = length > ContourLabels.longLine ? 2 : 1
                for candidate in ContourLabels.candidates(line, in: contours.frame) where placed.count < most
                {
                    let rect = Rect(around: candidate, width: size.width, height: size.height)
                    // Two labels of one line keep apart.
                    guard placed.allSatisfy({ $0.distance(to: candidate) > ContourLabels.longLine / 3 }),
                        board.isFree(rect.inset(-3)), board.take(rect)
                    else { continue }
                    placed.append(candidate)
                    items += [
                        .rectangle(rect.inset(0, 1), radius: 4, fill: Paint(.plate)),
                        .text(
                            label, at: candidate, size: 11, anchor: .middle, baseline: .middle, .muted),
                    ]
                }
            }
        }
        self.items = items.isEmpty ? [] : [.group(id: "heights", items)]
    }

    /// So many digits that every level is written exactly.
    private static func digits(_ levels: [Double]) -> Int {
        (2...9).first { digits in
            Set(levels.map { Numeral.text($0, digits: digits) }).count == Set(levels).count
                && levels.allSatisfy {
                    Numeral.text($0, digits: digits) == Numeral.text($0, digits: digits + 3)
                }
        } ?? 4
    }

    /// Points of the line, the flattest pieces first: a label that lies along its line cuts least of it.
    private static func candidates(_ line: [Point], in frame: Rect) -> [Point] {
        let inner = frame.inset(24, 14)
        var found: [(point: Point, cost: Double)] = []
        for (a, b) in zip(line, line.dropFirst()) {
            let length = a.distance(to: b)
            guard length > 0 else { continue }
            let steepness = (b.y - a.y).magnitude / length
            for step in stride(from: 0.0, to: length, by: 10) {
                let point = a.toward(b, step / length)
                if inner.contains(point) { found.append((point, steepness)) }
            }
        }
        return found.sorted { ($0.cost, $0.point.x, $0.point.y) < ($1.cost, $1.point.x, $1.point.y) }.map(
            \.point)
    }

    private static func length(_ line: [Point]) -> Double {
        zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    }
}
