import Foundation
import Learning
import Scenes

/// The numbers up the side of a relief, compared with the heights of the marks they stand at.
///
/// A relief is drawn by log(1 + (f − least)/c); c alone is not known from the picture, so it is taken from one number and all
/// others must agree.
struct ReliefCheck {
    private let scene: Scene
    private let experiment: Experiment

    init(_ scene: Scene, _ experiment: Experiment) {
        self.scene = scene
        self.experiment = experiment
    }

    /// Crossings along each side of a relief's mesh.
    private static let side = 65

    /// What is wrong, in words.
    var faults: [String] {
        guard experiment.trainable.count == 2,
            let relief = scene.families.first(where: { $0.id.hasSuffix("relief") }),
            let axes = scene.families.first(where: { $0.id == relief.id.dropLast(6) + "axes" })
        else { return [] }
        let readings = AxisReading.all(in: axes.children)
        // A small relief may have a single number on an axis, which then says nothing; the larger ones have more.
        guard readings.allSatisfy({ $0.ticks.count > 1 }) else { return [] }
        guard let upright = readings.first(where: { $0.mark.y == 0 }),
            let window = window(readings), let edge = edge(axes.children)
        else { return ["the relief's axes cannot be read"] }
        let field = LossField(experiment, on: ParameterPlane(of: 0, 1, through: [0, 0]))
        let losses = LossGrid(field, over: window, columns: ReliefCheck.side, rows: ReliefCheck.side).values
            .filter(\.isFinite)
        guard let least = losses.min(), let top = losses.max() else { return ["the relief has no loss"] }
        func share(_ loss: Double, _ c: Double) -> Double {
            log1p(max(loss - least, 0) / c) / log1p((top - least) / c)
        }
        func pixel(_ loss: Double, _ c: Double) -> Double {
            edge.bottom + share(loss, c) * (edge.top - edge.bottom)
        }
        let candidates = (0..<4000).map { (top - least) * exp(-Double($0) / 250) }
        func misfit(_ c: Double) -> Double {
            upright.ticks.map { tick in
                // Numbers have three digits.
                let room = 0.005 * tick.value.magnitude
                let places = [tick.value - room, tick.value + room].map { pixel($0, c) }.sorted()
                return max(places[0] - tick.pixel, tick.pixel - places[1], 0)
            }.max() ?? 0
        }
        let best = candidates.map(misfit).min() ?? .infinity
        return best < 0.5
            ? []
            : [
                "the heights \(upright.ticks.map(\.text).joined(separator: ", ")) stand where they do not belong"
            ]
    }

    /// What the two level axes of the floor span, from the corners of the floor.
    private func window(_ readings: [AxisReading]) -> PlaneWindow? {
        guard let floor = scene.families.first(where: { $0.id.hasSuffix("floor") }) else { return nil }
        let corners = floor.children.lazy.compactMap { item -> [Point]? in
            guard case .shape(let shape) = item, case .polygon(let corners) = shape.outline else {
                return nil
            }
            return corners
        }.first
        // Far left, far right, near right, near left.
        guard let corners, corners.count == 4,
            let across = readings.first(where: { $0.mark.y > $0.mark.x.magnitude }),
            let up = readings.first(where: { $0.mark.x > $0.mark.y.magnitude && $0.mark.y != 0 }),
            let left = across.value(at: corners[3].x), let right = across.value(at: corners[2].x),
            let bottom = up.value(at: corners[2].y), let top = up.value(at: corners[1].y),
            left < right, bottom < top
        else { return nil }
        return PlaneWindow(across: left...right, up: bottom...top)
    }

    /// The ends of the upright axis.
    private func edge(_ children: [Item]) -> (bottom: Double, top: Double)? {
        children.lazy.compactMap { item -> (bottom: Double, top: Double)? in
            guard case .shape(let shape) = item, case .line(let start, let end) = shape.outline,
                start.x == end.x, start.y - end.y > 6
            else { return nil }
            return (start.y, end.y)
        }.first
    }
}
