import ArgumentParser
import Foundation
import Lessons

/// Measures the program for `make bench`, which sets the figures beside those of other programs.
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure the engine and the drawing, as JSON Lines.",
        discussion: "EXAMPLE\n  gradus bench Benchmarks/moons.yaml", shouldDisplay: false)

    @Argument(help: "The lesson to train.", completion: .file(extensions: ["yaml"]))
    var lesson: String

    @Option(help: "Seconds to measure each figure for.")
    var seconds = 1.0

    @Option(help: "Measure only these; may be repeated.")
    var only: [String] = []

    func run() throws {
        try telling {
            let engine = try EngineBench(lesson: lesson)
            try report("train", "epochs/s", loss: engine.lossAfter200) { try engine.epochs(seconds) }
            try report("record", "operations/s") { engine.operations(seconds) }
            for (name, bench) in FrameBench.all {
                try report(name, "frames/s") { try bench.frames(seconds) }
            }
            let folder = lesson.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            func beside(_ file: String) -> String {
                (folder.map(String.init) + [file]).joined(separator: "/")
            }
            try report("surface", "surfaces/s") {
                try SurfaceBench(lesson: beside("surface.yaml")).surfaces(seconds)
            }
            try report("animation", "frames/s") {
                try AnimationBench(lesson: beside("descent.yaml")).frames(seconds)
            }
            try report("slowest-key", "keys/s") { try KeyBench(lesson: lesson).slowest(seconds) }
            try report("first-figure", "figures/s") { try FirstFigureBench.figures(seconds) }
        }
    }

    private func report(
        _ name: String, _ unit: String, loss: @autoclosure () -> Double? = nil, _ measure: () throws -> Double
    ) throws {
        guard only.isEmpty || only.contains(name) else { return }
        let value = try measure()
        let loss = loss().map { ", \"loss\": \($0)" } ?? ""
        try Console.write("{\"name\": \"\(name)\", \"value\": \(value), \"unit\": \"\(unit)\"\(loss)}\n")
    }
}

/// How often something is done a second.
enum Rate {
    /// Does `work`, which returns how much it did, for at least so long.
    static func measure(_ seconds: Double, _ work: () throws -> Int) rethrows -> Double {
        let start = ContinuousClock.now
        var done = 0
        var elapsed = 0.0
        repeat {
            done += try work()
            elapsed = (ContinuousClock.now - start).inSeconds
        } while elapsed < seconds
        return Double(done) / elapsed
    }
}

extension Duration {
    var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
