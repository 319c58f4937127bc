import Calculus
import Formulas
import Learning
import Scenes

/// What a surface figure looks at: a part of a plane through the parameters, the loss over it, and the paths of runs.
package struct SurfaceView: Sendable {
    let field: LossField
    let window: PlaneWindow
    let runs: [SurfaceRun]

    var plane: ParameterPlane { field.plane }

    /// - Parameters:
    ///   - ratio: the width of the drawing by its height.
    package init(
        _ context: FigureContext, runs: [(label: String, recording: Recording)], ratio: Double
    ) {
        let experiment = context.recording.experiment
        let paths = runs.map { TrainingPath($0.recording) }
        let plane = SurfaceChoice.plane(experiment, context.settings, paths: paths)
        let field = LossField(experiment, on: plane)
        let found = zip(runs, paths).map { run, path in
            SurfaceRun(run.label, run.recording, path, on: field)
        }
        self.field = field
        self.runs = found
        window = .around(
            found.map { Array($0.places.prefix($0.path.stopsBeforeFlight.count)) }, on: plane,
            of: experiment.model, context.settings, ratio: ratio)
    }

    /// What the axes are called.
    var axisNames: (across: String, up: String) {
        switch plane.kind {
        case .parameters(let first, let second):
            let trainable = field.experiment.trainable
            return (trainable[first].name.symbol.unicode, trainable[second].name.symbol.unicode)
        case .step: return ("lengths of the step", "")
        case .random: return ("first random direction", "second random direction")
        case .principal(let explained):
            let shares = explained.map { share in
                share < 1e-6 ? "almost none" : Numeral.text(100 * share, digits: 3) + " %"
            }
            return (
                "first main direction of the path\(runs.count > 1 ? "s" : ""), \(shares[0]) of \(runs.count > 1 ? "their" : "its") variance",
                "second, \(shares[1])"
            )
        }
    }

    /// The same where there is little room.
    var shortAxisNames: (across: String, up: String) {
        switch plane.kind {
        case .parameters: axisNames
        case .random, .principal, .step: ("first direction", "second direction")
        }
    }

    /// Known minima in sight.
    var minima: [ParameterPlane.Point] {
        guard case .landscape(let landscape, _) = field.experiment.model, plane.isWhole else { return [] }
        return landscape.minima.map { ParameterPlane.Point($0.x, $0.y) }.filter(window.contains)
    }

    /// The largest share by which a path's true loss is off the plane's, before it climbs away; nil where the plane is the whole
    /// space.
    var departure: Double? {
        plane.isWhole
            ? nil
            : runs.flatMap { $0.departures.prefix($0.path.stopsBeforeFlight.count) }.filter(\.isFinite).max()
    }
}
