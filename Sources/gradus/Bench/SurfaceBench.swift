import Learning
import Lessons

/// A loss surface of 200 × 200 places, every parameter of a network varying; `Benchmarks/surface_peer.py` computes its twin.
struct SurfaceBench {
    private let field: LossField

    private static let side = 200

    init(lesson: String) throws {
        let experiment = try Lesson.read(path: lesson).experiment
        let plane = ParameterPlane(
            randomThrough: State(startOf: experiment).parameters, of: experiment, seed: 1)
        field = LossField(experiment, on: plane)
    }

    /// Surfaces a second, on all cores.
    func surfaces(_ seconds: Double) -> Double {
        let window = PlaneWindow(across: -1...1, up: -1...1)
        return Rate.measure(seconds) {
            let grid = LossGrid(field, over: window, columns: SurfaceBench.side, rows: SurfaceBench.side)
            return grid.values.isEmpty ? 0 : 1
        }
    }
}
