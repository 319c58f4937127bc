import Scenes
import Typography

/// The moment at hand on a plot of the run: an amber line with a dashed one on it, and its words above the plot.
struct MomentMark {
    private let iteration: Int
    private let words: String

    init(_ iteration: Int, _ words: String) {
        self.iteration = iteration
        self.words = words
    }

    func items(_ axis: IterationAxis, _ plot: Rect, _ typesetter: Typesetter) -> [Item] {
        let x = axis(iteration)
        let width = typesetter.width(of: words, .semibold, size: 11)
        let middle = min(max(x, plot.minX + width / 2), plot.maxX - width / 2)
        return MomentMark.line(x, from: plot.minY, to: plot.maxY, id: "present") + [
            .text(
                words, at: Point(middle, plot.minY - 7), size: 11, weight: .semibold, anchor: .middle,
                id: "present.label")
        ]
    }

    private static func line(_ x: Double, from top: Double, to bottom: Double, id: String?) -> [Item] {
        [
            .line(from: Point(x, top), to: Point(x, bottom), Stroke(.highlight, width: 6)),
            .line(from: Point(x, top), to: Point(x, bottom), Stroke(.ink, width: 1, dash: [3, 3]), id: id),
        ]
    }

    /// What the mark means, for the legend.
    static var keyEntry: Key.Entry {
        Key.Entry("moment shown", sampleWidth: 12) { x, y in line(x + 6, from: y - 8, to: y + 8, id: nil) }
    }
}
