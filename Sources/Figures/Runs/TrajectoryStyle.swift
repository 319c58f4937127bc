import Learning
import Scenes

/// How one of several runs is told from the others wherever runs are compared: hue, dash and marker together.
///
/// The hue says the family. Gradient descent is black, its small batches thinner and at 60 %; momentum and Nesterov share a
/// blue, Adagrad and Adadelta an ochre, Adam, AdamW and NAdam a teal; RMSprop is brown, Adamax magenta. A second run with the
/// same sign takes the next free dash and marker of its hue, and an optimizer that has no row the hue that is used least.
/// No sign is a hollow circle: that is where a path starts.
package struct TrajectoryStyle: Hashable, Sendable {
    package let role: Role
    package let dash: [Double]
    package let marker: Marker
    /// Whether the marker is filled with paper.
    package let isHollow: Bool
    package let width: Double
    /// How much of its colour a line has; thin lines of small batches have less.
    package let strength: Double

    /// The line of the run.
    package func stroke(scale: Double = 1) -> Stroke {
        Stroke(role, width: width * scale, strength: strength, dash: dash, cap: .butt)
    }

    /// The rim of paper below the line, which keeps crossing lines apart.
    func casing(scale: Double = 1) -> Stroke { Stroke(.paper, width: 5 * scale, cap: .round) }

    /// The sign on the line.
    func mark(at point: Point, radius: Double = 4.5) -> Item {
        marker.item(at: point, radius: radius, role, isHollow: isHollow)
    }

    /// A sample of line and sign for a legend, between x and x + `width` around the height y.
    func sample(_ x: Double, _ y: Double, width: Double = 36) -> [Item] {
        [
            .line(from: Point(x, y), to: Point(x + width, y), stroke()),
            mark(at: Point(x + width / 2, y), radius: 4.5),
        ]
    }
}

extension TrajectoryStyle {
    /// The styles of runs, in their order; the same runs always have the same styles, and no two the same.
    package static func assigned(to runs: [RecordedRun]) -> [TrajectoryStyle] {
        var taken: [TrajectoryStyle] = []
        for run in runs {
            let own = row(of: run.experiment) ?? TrajectoryStyle(leastUsed(taken), [5, 2, 1, 2], .circle)
            // A row of the table gives way to a run that has just its sign.
            let free =
                taken.contains(own)
                ? alternatives(own).first { candidate in !taken.contains { $0.looksLike(candidate) } } : own
            taken.append(free ?? own)
        }
        return taken
    }

    private init(
        _ hue: Int, _ dash: [Double], _ marker: Marker, isHollow: Bool = false, width: Double = 2.2,
        strength: Double = 1
    ) {
        role = .series(hue)
        self.dash = dash
        self.marker = marker
        self.isHollow = isHollow
        self.width = width
        self.strength = strength
    }

    /// The row of a run's optimizer; nil for one that the table does not know.
    private static func row(of experiment: Experiment) -> TrajectoryStyle? {
        let settings = experiment.optimizer.settings
        switch experiment.optimizer.entry.name {
        case "sgd" where settings.number("momentum") != 0:
            return settings.flag("nesterov")
                ? .init(1, [12, 3], .square, isHollow: true) : .init(1, [], .square)
        case "sgd":
            let batches = experiment.batches
            guard batches.size < batches.exampleCount else { return .init(0, [], .circle) }
            return batches.size > 1
                ? .init(0, [], .triangleUp, isHollow: true, width: 1.6, strength: 0.6)
                : .init(0, [], .diamond, width: 1.2, strength: 0.6)
        case "adagrad": return .init(3, [10, 3, 2, 3], .triangleDown)
        case "adadelta": return .init(3, [4, 2], .triangleDown, isHollow: true)
        case "rmsprop": return .init(4, [7, 3], .triangleUp)
        case "adam": return .init(5, [], .diamond)
        case "adamw": return .init(5, [12, 3], .diamond, isHollow: true)
        case "nadam": return .init(5, [7, 3], .square)
        case "adamax": return .init(6, [2, 3], .cross)
        default: return nil
        }
    }

    private static func leastUsed(_ taken: [TrajectoryStyle]) -> Int {
        let hues = [0, 1, 3, 4, 5, 6]
        return hues.min { left, right in
            taken.count { $0.role == .series(left) } < taken.count { $0.role == .series(right) }
        } ?? 0
    }

    /// Whether both have one hue, and one dash or one sign.
    private func looksLike(_ other: TrajectoryStyle) -> Bool {
        role == other.role && dash == other.dash
            || role == other.role && marker == other.marker && isHollow == other.isHollow
    }

    /// Other dashes with other signs in the hue of a style; nine of them differ from each other in both.
    private static func alternatives(_ style: TrajectoryStyle) -> [TrajectoryStyle] {
        let dashes: [[Double]] = [
            [], [12, 3], [7, 3], [3, 3], [10, 3, 2, 3], [16, 5], [5, 2, 1, 2], [2, 2], [9, 2, 2, 2, 2, 2],
        ]
        let markers: [(Marker, Bool)] = [
            (.circle, false), (.square, false), (.triangleUp, false), (.diamond, false),
            (.triangleDown, false), (.square, true), (.triangleUp, true), (.diamond, true),
            (.triangleDown, true),
        ]
        return dashes.flatMap { dash in
            markers.map { marker in
                TrajectoryStyle(
                    role: style.role, dash: dash, marker: marker.0, isHollow: marker.1, width: style.width,
                    strength: style.strength)
            }
        }
    }
}
