import FigureChecks
import Figures
import Learning
import Scenes
import Testing

/// The race of compared runs and the legend that every picture of compared runs has.
@Suite struct LossRaceTests {
    private static func recordings() -> [(String, Recording?)] {
        [
            ("all optimizers", ComparedRuns.rosenbrock()),
            ("batches", ComparedRuns.batches()),
            (
                "tuned",
                ComparedRuns.rosenbrock(
                    iterations: 20, search: RateSearch(.grid, from: 1e-4, to: 1, count: 3, seed: 1))
            ),
            ("all diverge", ComparedRuns.rosenbrock(iterations: 300, clipping: nil, rate: 1e150)),
            ("clipped", ComparedRuns.rosenbrock(iterations: 10, clipping: .norm(1))),
            ("alone", SampleRuns.landscape("rosenbrock")), ("a network alone", SampleRuns.xor()),
        ]
    }

    @Test(arguments: PageFormat.allCases)
    func racesOfAllKindsAreDrawn(page: PageFormat) throws {
        for (name, recording) in Self.recordings() {
            let recording = try #require(recording)
            for iteration in Set([1, max(recording.visibleIterations / 2, 1), recording.visibleIterations]) {
                let studio = try #require(try Studio(recording, iteration: iteration))
                let step = studio.moment.stepCount - 1
                let scene = try #require(studio.scene("loss-race", page, step: step))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(faults.isEmpty, "\(name), \(page.rawValue): \(faults.joined(separator: "; "))")
                #expect(!scene.everyItem.contains { !$0.isFinite }, "\(name)")
                #expect(scene.hiddenSettings(of: recording.runs) == [], "\(name), \(page.rawValue)")
                for run in recording.runs { #expect(scene.alternative.contains(run.label)) }
            }
        }
    }

    @Test func aClippedGradientWithoutALegendEntryIsCaught() throws {
        let plain = try #require(ComparedRuns.rosenbrock(iterations: 5))
        let clipped = try #require(ComparedRuns.rosenbrock(iterations: 5, clipping: .value(0.5)))
        let studio = try #require(try Studio(plain))
        let scene = try #require(studio.scene("loss-race", .slide, step: 0))
        #expect(scene.hiddenSettings(of: plain.runs).isEmpty)
        let hidden = scene.hiddenSettings(of: clipped.runs)
        #expect(hidden.count == clipped.runs.count)
        #expect(hidden.allSatisfy { $0.setting == "clipped to ±0.50" })
        #expect(hidden.first?.description.contains("hides a setting of the run 'SGD'") == true)
    }

    @Test func everyFigureThatComparesDeclaresItsRuns() throws {
        let recording = try #require(ComparedRuns.rosenbrock(iterations: 5))
        let studio = try #require(try Studio(recording))
        let race = try #require(Figure.catalog["loss-race"])
        let context = FigureContext(
            recording: recording, moment: studio.moment, index: 0, page: .slide, id: "race",
            lessonTitle: "Race", typesetter: studio.typesetter)
        #expect(race.comparedRuns(context).map(\.label) == recording.runs.map(\.label))
        var panel = context
        panel.settings =
            Chosen(
                try #require(Figure.catalog["panel"]),
                given: ["figures": .list(["loss-curves", "loss-race"])]
            ).settings
        #expect(Figure.catalog["panel"]?.comparedRuns(panel).count == recording.runs.count)
    }

    @Test func theLegendIsSortedByTheLossAtTheEnd() throws {
        let recording = try #require(ComparedRuns.rosenbrock(iterations: 40))
        let studio = try #require(try Studio(recording, iteration: 40))
        let scene = try #require(
            studio.scene("loss-race", .slide, step: studio.moment.stepCount - 1))
        let order = scene.everyItem.compactMap(\.id).filter { $0.hasPrefix("legend.run.") }
            .compactMap { Int($0.dropFirst("legend.run.".count)) }
        let losses = order.map { recording.runs[$0 - 1].finalLoss ?? .infinity }
        #expect(order.count == recording.runs.count && losses == losses.sorted())
        let best = recording.runs[order[0] - 1].label
        #expect(scene.title.lowercased().hasPrefix("\(best.lowercased()) ends lowest"))
    }

    @Test func theRaceIsRunOverGradients() throws {
        let recording = try #require(ComparedRuns.batches(epochs: 5))
        let studio = try #require(try Studio(recording, iteration: 5))
        let scene = try #require(studio.scene("loss-race", .slide, step: studio.moment.stepCount - 1))
        let words = SceneChecks(scene: scene, typesetter: studio.typesetter).words
        #expect(words.contains("gradients of single examples computed"))
        // 5 epochs of 4 examples, whatever the batch.
        let ends = recording.runs.indices.compactMap { index -> Double? in
            for case .shape(let shape) in scene.everyItem where shape.id == "race.\(index + 1).line" {
                if case .polyline(let points) = shape.outline { return points.last?.x }
            }
            return nil
        }
        #expect(ends.count == 3 && Set(ends).count == 1)
    }

    @Test func statementsSayHowRatesCameAbout() throws {
        func words(_ recording: Recording?) throws -> String {
            let studio = try #require(try Studio(recording))
            let scene = try #require(studio.scene("loss-race", .slide, step: 0))
            return SceneChecks(scene: scene, typesetter: studio.typesetter).words.joined(separator: " ")
        }
        #expect(try words(ComparedRuns.rosenbrock(iterations: 3)).contains("All at the rate 0.002."))
        let grid = RateSearch(.grid, from: 1e-4, to: 1, count: 3, seed: 1)
        #expect(
            try words(ComparedRuns.rosenbrock(iterations: 3, search: grid)).contains(
                "Each tuned by a grid of 3 rates from 1×10⁻⁴ to 1"))
        let random = RateSearch(.random, from: 1e-4, to: 1, count: 4, seed: 1)
        #expect(
            try words(ComparedRuns.rosenbrock(iterations: 3, search: random)).contains("4 random rates"))
    }
}
