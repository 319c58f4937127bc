import Foundation
import Learning
import Lessons

/// What PyTorch computed for every optimizer on one of the lessons in Tests/References/trajectories.
struct Trajectory: Decodable {
    private struct Iteration: Decodable {
        let iteration: Int
        let loss: Double
        let parameters: [String: Double]
    }

    private let runs: [String: [Iteration]]

    static let names = ["rosenbrock", "quadratic", "saddle", "network"]

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("References/trajectories")

    static func lesson(_ name: String) throws -> Lesson {
        try Lesson.read(path: folder.appendingPathComponent("\(name).yaml").path)
    }

    static func read(_ name: String) throws -> Trajectory {
        let data = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
        return try JSONDecoder().decode(Trajectory.self, from: data)
    }

    var labels: Set<String> { Set(runs.keys) }

    /// The last iteration of a run.
    func length(of label: String) -> Int { runs[label]?.last?.iteration ?? 0 }

    /// The largest difference of losses and parameters from PyTorch's, relative to each.
    ///
    /// Of numbers that are rounding noise beside the largest of their kind, what is beyond 1e-14 of it counts. Infinite for a
    /// run that ended early.
    func distance(of recording: Recording, as label: String) -> Double {
        guard let iterations = runs[label], recording.divergence == nil else { return .infinity }
        let player = Player(recording)
        let names = recording.experiment.parameters.map(\.name.text)
        var worst = 0.0
        for expected in iterations {
            let moment = player.moment(expected.iteration)
            let size = expected.parameters.values.map(abs).max() ?? 0
            var pairs = [(moment.loss, expected.loss, abs(expected.loss))]
            for (name, value) in zip(names, moment.parameters(afterUpdate: true)) {
                pairs.append((value, expected.parameters[name] ?? .nan, size))
            }
            for (mine, theirs, scale) in pairs {
                let beyond = max(0, abs(mine - theirs) - 1e-14 * scale) / abs(theirs)
                worst = beyond.isNaN ? .infinity : max(worst, beyond)
            }
        }
        return worst
    }
}
