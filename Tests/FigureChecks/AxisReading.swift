import Foundation
import Scenes

/// An axis as a reader sees it: short marks of one direction on one line, each with its number.
struct AxisReading {
    struct Tick {
        let text: String
        let value: Double
        /// Where the number stands.
        let place: Point
        /// Along the axis: to the right for marks that point down, else downwards.
        let pixel: Double
    }

    /// From the line of the axis to the end of a mark.
    let mark: Point
    let ticks: [Tick]

    /// The axes whose marks and numbers are children of one group.
    static func all(in children: [Item]) -> [AxisReading] {
        let marks = children.compactMap { item -> (start: Point, end: Point)? in
            guard case .shape(let shape) = item, case .line(let start, let end) = shape.outline,
                shape.stroke?.paint.role == .muted, start.distance(to: end) <= 6
            else { return nil }
            return (start, end)
        }
        var groups: [(mark: Point, line: Double, ticks: [Tick])] = []
        for case .text(let text) in children {
            // The number stands farther out than the mark.
            let near = marks.filter { mark in
                let (way, ahead) = (text.position - mark.end, mark.end - mark.start)
                return way.x * ahead.x + way.y * ahead.y > 0
            }.min { $0.end.distance(to: text.position) < $1.end.distance(to: text.position) }
            guard let near, near.end.distance(to: text.position) < 22,
                let value = WrittenNumber.alone(text.string)
            else { continue }
            let mark = near.end - near.start
            let pointsDown = mark.y.magnitude > mark.x.magnitude
            // Marks of one upright or level axis begin on one line.
            let line = mark.x == 0 ? near.start.y : mark.y == 0 ? near.start.x : 0
            let tick = Tick(
                text: text.string, value: value, place: text.position,
                pixel: pointsDown ? near.start.x : near.start.y)
            if let index = groups.firstIndex(where: {
                $0.mark.distance(to: mark) < 0.01 && abs($0.line - line) < 0.01
            }) {
                groups[index].ticks.append(tick)
            } else {
                groups.append((mark, line, [tick]))
            }
        }
        return groups.map { AxisReading(mark: $0.mark, ticks: $0.ticks.sorted { $0.pixel < $1.pixel }) }
    }

    /// How far, in pixels, a number may stand from where its axis has it.
    private static let tolerance = 0.1

    /// Whether the numbers stand in proportion, or in that of their logarithms, or in that of arsinh(v/c).
    ///
    /// Two numbers always do.
    var isScale: Bool {
        guard ticks.count > 2 else { return true }
        let values = ticks.map(\.value)
        if fits(values) || values.allSatisfy({ $0 > 0 }) && fits(values.map(log)) { return true }
        guard values.contains(0) else { return false }
        let largest = values.map(\.magnitude).max() ?? 1
        // 400 values of c, 5 % apart; the best of them refined.
        var (centre, step) = (0.0, 0.05)
        for count in [400, 20, 20, 20] {
            let tried = (-count / 2...count / 2).map { centre + Double($0) * step }
            centre =
                tried.min { a, b in
                    misfit(values.map { asinh($0 / largest * exp(-a)) })
                        < misfit(values.map { asinh($0 / largest * exp(-b)) })
                } ?? centre
            step /= 10
        }
        return misfit(values.map { asinh($0 / largest * exp(-centre)) }) < AxisReading.tolerance
    }

    /// The number at a pixel, on an axis in proportion; nil for another.
    func value(at pixel: Double) -> Double? {
        guard let first = ticks.first, let last = ticks.last, first.pixel != last.pixel,
            fits(ticks.map(\.value))
        else { return nil }
        return first.value + (pixel - first.pixel) / (last.pixel - first.pixel) * (last.value - first.value)
    }

    /// The number at a pixel, on an axis that may have a single number where a unit is as long as on the one at right angles.
    func value(at pixel: Double, asLongAs other: AxisReading) -> Double? {
        guard ticks.count == 1, let tick = ticks.first else { return value(at: pixel) }
        guard let start = other.value(at: 0), let end = other.value(at: 1) else { return nil }
        // To the right numbers grow, downwards they fall.
        return tick.value - (pixel - tick.pixel) * (end - start)
    }

    private func fits(_ places: [Double]) -> Bool { misfit(places) < AxisReading.tolerance }

    /// The largest distance, in pixels, from the line through the first and the last of the ticks.
    private func misfit(_ places: [Double]) -> Double {
        guard let first = places.first, let last = places.last, first != last,
            let start = ticks.first?.pixel, let end = ticks.last?.pixel
        else { return .infinity }
        return zip(places, ticks).map { place, tick in
            abs(start + (place - first) / (last - first) * (end - start) - tick.pixel)
        }.max() ?? 0
    }
}
