import Learning
import Lessons

/// Training and recording, measured on one lesson.
struct EngineBench {
    private let experiment: Experiment
    private let long: Experiment

    /// The epochs of a timed run: so many that building its program does not count.
    private static let epochs = 20_000

    init(lesson: String) throws {
        experiment = try Lesson.read(path: lesson).experiment
        long = try Lesson.read(path: lesson, overrides: ["training.epochs=\(Self.epochs)"]).experiment
    }

    /// Iterations a second of a whole recorded run.
    func epochs(_ seconds: Double) throws -> Double {
        Rate.measure(seconds) { Recording.record(long)?.iterations ?? 0 }
    }

    /// Recorded operations a second, forwards and backwards with every value kept; counted as a scalar engine counts its
    /// nodes, which are those of the forward pass.
    func operations(_ seconds: Double) -> Double {
        let engine = Engine(experiment, keepsEverything: true)
        let operations = experiment.lossProgram.scalarOperations(lanes: experiment.batches.size)
        return Rate.measure(seconds) {
            for _ in 0..<100 { engine.computeGradients(iteration: 1) }
            return 100 * operations
        }
    }

    /// The loss of epoch 200, by which `make bench` sees that everybody trains the same thing.
    var lossAfter200: Double? {
        guard experiment.iterations >= 200 else { return nil }
        for iteration in Training(experiment) where iteration.number == 200 { return iteration.loss }
        return nil
    }
}
