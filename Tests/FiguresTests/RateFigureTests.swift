import Figures
import Learning
import Scenes
import Testing

/// The figures of learning rates: the sweep over rates and the schedules.
@Suite struct RateFigureTests {
    private func quadratic(rate: Double, schedule: String = "constant") throws -> Recording? {
        let landscape = try #require(Landscape.catalog["quadratic"])
        let sgd = try #require(Optimizer.catalog["sgd"])
        return Recording.record(
            Experiment(
                model: .landscape(Chosen(landscape, given: ["condition": .number(50)]), start: (3, 2)),
                table: Table(inputs: [], targets: []),
                batches: Batches(exampleCount: 0, size: nil, isShuffled: false, seed: 1),
                optimizer: Chosen(sgd, given: ["rate": .number(rate)]),
                schedule: Chosen(try #require(Schedule.catalog[schedule])), iterations: 60, seed: 1))
    }

    private let few: [String: Setting.Value] = ["points": .number(9), "iterations": .number(12)]

    @Test(arguments: PageFormat.allCases)
    func sweepsOfAllKindsAreDrawn(page: PageFormat) throws {
        let runs: [(String, Recording?)] = [
            ("quadratic", try quadratic(rate: 0.02)), ("diverging", try quadratic(rate: 1)),
            ("xor", SampleRuns.xor(iterations: 40)), ("one iteration", SampleRuns.workedExample()),
            ("saddle", SampleRuns.landscape("saddle")), ("rosenbrock", SampleRuns.landscape("rosenbrock")),
        ]
        for (name, recording) in runs {
            let count = try #require(recording).visibleIterations
            for iteration in Set([1, count]) {
                let studio = try #require(try Studio(recording, iteration: iteration))
                let settings: [[String: Setting.Value]] = [
                    few, few.merging(["from": .number(1e-4), "to": .number(1e4)]) { $1 },
                    few.merging(["from": .number(1e5)]) { $1 }, few.merging(["to": .number(1e-9)]) { $1 },
                ]
                for given in settings {
                    let scene = try #require(studio.scene("rate-sweep", page, step: 0, given: given))
                    let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                    #expect(faults.isEmpty, "\(name), \(page.rawValue): \(faults.joined(separator: "; "))")
                    #expect(!scene.everyItem.contains { !$0.isFinite }, "\(name)")
                }
            }
        }
    }

    @Test func theSweepMarksWhatTheCurvatureAllows() throws {
        let studio = try #require(try Studio(try quadratic(rate: 0.02)))
        let scene = try #require(
            studio.scene(
                "rate-sweep", .slide, step: 0,
                given: ["from": .number(0.01), "to": .number(0.16), "points": .number(5)]))
        let words = SceneChecks(scene: scene, typesetter: studio.typesetter).words
        // 0.01, 0.02, 0.04 · settle or stay, 0.08 and 0.16 diverge: 2/λmax is 0.04.
        #expect(words.contains { $0.contains("0.04000") && $0.contains("λ") })
        #expect(words.contains("2 of 5 diverge"))
        #expect(scene.title == "Lowest at the rate 0.02000, diverging from 0.08000")
        #expect(scene.everyItem.contains { $0.id == "stable" } && scene.everyItem.contains { $0.id == "own" })
        // An optimizer of another kind has no such bound.
        let adam = try #require(try Studio(SampleRuns.xor(iterations: 20)))
        let other = try #require(adam.scene("rate-sweep", .slide, step: 0, given: few))
        #expect(other.everyItem.contains { $0.id == "own" })
    }

    @Test func aSweepGoesUpwards() throws {
        let recording = try #require(try quadratic(rate: 0.02))
        let figure = try #require(Figure.catalog["rate-sweep"])
        let settings = Settings(figure.settings, given: ["from": .number(1), "to": .number(0.1)])
        let objection = figure.objection(FigureQuestion(recording.experiment, settings))
        #expect(objection?.setting == "to")
    }

    @Test(arguments: PageFormat.allCases)
    func schedulesAreDrawn(page: PageFormat) throws {
        for name in Schedule.catalog.names {
            let recording = try quadratic(rate: 0.02, schedule: name)
            for iteration in [1, 30, 60] {
                let studio = try #require(try Studio(recording, iteration: iteration))
                for of in ["own", "all"] {
                    let scene = try #require(
                        studio.scene("schedule", page, step: 0, given: ["of": .choice(of)]))
                    let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                    #expect(faults.isEmpty, "\(name), \(page.rawValue): \(faults.joined(separator: "; "))")
                    let lines = scene.everyItem.count { $0.id?.hasPrefix("schedule.") == true }
                    #expect(lines == (of == "all" ? Schedule.catalog.names.count : 1))
                }
            }
        }
        let batches = try #require(try Studio(SampleRuns.xor(iterations: 9), iteration: 5))
        #expect(batches.scene("schedule", page, step: 0) != nil)
    }

    @Test(arguments: Schedule.catalog.names)
    func drawnRatesAreThoseThatTheRunHad(name: String) throws {
        let recording = try #require(try quadratic(rate: 0.02, schedule: name))
        let scheduled = ScheduledRates(recording.experiment)
        #expect(scheduled.rates.count == 60)
        for iteration in [1, 2, 7, 11, 31, 60] {
            #expect(scheduled.rates[iteration - 1] == recording.moment(iteration).rate)
        }
        #expect(scheduled.formula.unicode.hasPrefix("η = "))
    }
}
