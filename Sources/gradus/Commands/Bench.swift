import ArgumentParser
import Foundation
import Learning
import Lessons

/// Measures the engine for `make bench`, which sets the figures beside those of other programs.
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure the engine, as JSON Lines.",
        discussion: "EXAMPLE\n  gradus bench Benchmarks/moons.yaml", shouldDisplay: false)

    @Argument(help: "The lesson to train.", completion: .file(extensions: ["yaml"]))
    var lesson: String

    @Option(help: "Seconds to measure each figure for.")
    var seconds = 1.0

    func run() throws {
        try telling {
            let experiment = try Lesson.read(path: lesson).experiment
            try report("train", training(experiment), "epochs/s", loss: lossAfter200(experiment))
            try report("record", recording(experiment), "operations/s", loss: nil)
        }
    }

    /// Iterations a second of a whole recorded run.
    private func training(_ experiment: Experiment) -> Double {
        rate { Recording.record(experiment)?.iterations ?? 0 }
    }

    /// Recorded operations a second, forwards and backwards with every value kept; counted as a scalar engine counts its
    /// nodes, which are those of the forward pass.
    private func recording(_ experiment: Experiment) -> Double {
        let engine = Engine(experiment, keepsEverything: true)
        let operations = experiment.lossProgram.scalarOperations(lanes: experiment.batches.size)
        return rate {
            for _ in 0..<100 { engine.computeGradients(iteration: 1) }
            return 100 * operations
        }
    }

    private func lossAfter200(_ experiment: Experiment) -> Double? {
        guard experiment.iterations >= 200 else { return nil }
        for iteration in Training(experiment) where iteration.number == 200 { return iteration.loss }
        return nil
    }

    /// How many a second, over at least the asked time.
    private func rate(_ work: () -> Int) -> Double {
        let start = ContinuousClock.now
        var done = 0
        var elapsed = 0.0
        repeat {
            done += work()
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            elapsed = Double(seconds) + Double(attoseconds) * 1e-18
        } while elapsed < seconds
        return Double(done) / elapsed
    }

    private func report(_ name: String, _ value: Double, _ unit: String, loss: Double?) throws {
        let loss = loss.map { ", \"loss\": \($0)" } ?? ""
        try Console.write("{\"name\": \"\(name)\", \"value\": \(value), \"unit\": \"\(unit)\"\(loss)}\n")
    }
}
