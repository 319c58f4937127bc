import Learning
import Scenes

/// One run's way over a plane.
struct SurfaceRun: Sendable {
    let label: String
    let recording: Recording
    let path: TrainingPath
    /// Where the stops of the path come to lie on the plane.
    let places: [ParameterPlane.Point]
    /// The plane's loss at those places.
    let planeLosses: [Double]

    init(_ label: String, _ recording: Recording, _ path: TrainingPath, on field: LossField) {
        self.label = label
        self.recording = recording
        self.path = path
        places = path.stops.map { field.plane.nearest(to: $0.parameters) }
        planeLosses = field.plane.isWhole ? path.stops.map(\.loss) : field.values(at: places)
    }

    /// The share of its true loss by which each stop's plane loss is off.
    var departures: [Double] {
        zip(path.stops, planeLosses).map { stop, loss in
            let difference = (loss - stop.loss).magnitude
            return difference == 0 ? 0 : difference / max(stop.loss.magnitude, 1e-300)
        }
    }

    /// From what departure on a piece of path is drawn as off the plane.
    static let farOff = 0.1
}
