import Foundation
import Learning
import Scenes

/// The numbers at the lines of a loss surface and up the side of a relief, compared with the loss itself.
///
/// The axes of the picture say which place of the plane a point is.
struct HeightCheck {
    private let scene: Scene
    /// Nil where the plane is not known.
    private let field: LossField?

    init(_ scene: Scene, _ experiment: Experiment, on plane: ParameterPlane?) {
        self.scene = scene
        field = plane.map { LossField(experiment, on: $0) }
    }

    /// The positions of the numbers that are right, and what is wrong, in words.
    var found: (right: [Point], faults: [String]) {
        guard let field else { return ([], []) }
        var right: [Point] = []
        var faults: [String] = []
        for family in scene.families where family.id == "heights" || family.id.hasSuffix(".heights") {
            let prefix = family.id.dropLast("heights".count)
            guard let axes = scene.families.first(where: { $0.id == prefix + "axes" }) else { continue }
            let readings = AxisReading.all(in: axes.children)
            for case .text(let text) in family.children {
                guard let level = WrittenNumber.alone(text.string),
                    let range = losses(around: text.position, readings, field)
                else { continue }
                // A line may be half a percent off its level.
                let room = 0.005 * level.magnitude
                if (range.lowerBound - room...range.upperBound + room).contains(level) {
                    right.append(text.position)
                } else {
                    faults.append("“\(text.string)” stands where the loss is \(range)")
                }
            }
        }
        return (right, faults)
    }

    /// The losses within half a pixel of a point.
    private func losses(
        around point: Point, _ axes: [AxisReading], _ field: LossField
    ) -> ClosedRange<Double>? {
        guard let across = axes.first(where: { $0.mark.x == 0 }),
            let up = axes.first(where: { $0.mark.y == 0 })
        else { return nil }
        let near = (0..<8).map { turn in
            let angle = Double(turn) * .pi / 4
            return point + Point(cos(angle), sin(angle)) * 0.5
        }
        let places = (near + [point]).compactMap { point -> ParameterPlane.Point? in
            guard let x = across.value(at: point.x, asLongAs: up),
                let y = up.value(at: point.y, asLongAs: across)
            else {
                return nil
            }
            return ParameterPlane.Point(x, y)
        }
        let losses = field.values(at: places).filter(\.isFinite)
        guard let low = losses.min(), let high = losses.max() else { return nil }
        return low...high
    }
}
