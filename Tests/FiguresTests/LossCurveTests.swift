import Figures
import Learning
import Scenes
import Testing

@Suite struct LossCurveTests {
    @Test(arguments: PageFormat.allCases)
    func curvesOfAllKindsAreDrawn(page: PageFormat) throws {
        let runs: [(String, Recording?)] = [
            ("one iteration", SampleRuns.workedExample()), ("many", SampleRuns.xor(iterations: 300)),
            ("constant", SampleRuns.line(weight: 2, target: 1, rate: 0, iterations: 9)),
            ("zero", SampleRuns.line(weight: 1, target: 1, rate: 0.1, iterations: 9)),
            ("to zero at once", SampleRuns.line(weight: 4, target: 1, rate: 0.5, iterations: 9)),
            ("diverging", SampleRuns.line(weight: 2, target: 1, rate: 1e60, iterations: 50)),
            ("falling far", SampleRuns.line(weight: 2, target: 1, rate: 0.4, iterations: 20)),
            ("landscape", SampleRuns.landscape("saddle")),
        ]
        for (name, recording) in runs {
            let count = try #require(recording).visibleIterations
            for iteration in Set([1, (count + 1) / 2, count]) {
                let studio = try #require(try Studio(recording, iteration: iteration))
                let scene = try #require(studio.scene("loss-curves", page, step: 0))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(faults.isEmpty, "\(name), \(page.rawValue): \(faults.joined(separator: "; "))")
                #expect(!scene.everyItem.contains { !$0.isFinite }, "\(name)")
                #expect(scene.alternative.contains("iterations"))
            }
        }
    }

    @Test(arguments: PageFormat.allCases)
    func smallBatchesShowTheLossOverAllRowsToo(page: PageFormat) throws {
        let recording = try #require(SampleRuns.xorInBatches(of: 1, iterations: 40))
        let run = EvaluatedRun(recording, withAccuracy: true)
        let evaluation = Evaluation(recording.experiment)
        #expect(run.counts == Array(0...40) && run.spacing == 1)
        for count in [0, 13, 40] {
            #expect(run.losses[count] == evaluation.loss(recording.state(after: count)))
            #expect(run.accuracies[count] == evaluation.accuracy(recording.state(after: count)))
        }
        for accuracy in [true, false] {
            let studio = try #require(try Studio(recording, iteration: 17))
            let scene = try #require(
                studio.scene("loss-curves", page, step: 0, given: ["accuracy": .flag(accuracy)]))
            let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
            #expect(faults.isEmpty, "\(page.rawValue): \(faults.joined(separator: "; "))")
            let ids = Set(scene.everyItem.compactMap(\.id))
            #expect(ids.isSuperset(of: ["curve", "whole"]) && ids.contains("accuracy") == accuracy)
            #expect(scene.title.hasPrefix("The loss over all rows "))
            #expect(SceneChecks(scene: scene, typesetter: studio.typesetter).words.contains("epoch"))
        }
    }

    @Test func aLongRunIsEvaluatedNowAndThenAndAtItsEnd() throws {
        let recording = try #require(SampleRuns.xorInBatches(of: 2, iterations: 50))
        let run = EvaluatedRun(recording, withAccuracy: false, limit: 7)
        #expect(run.spacing == 8 && run.counts == [0, 8, 16, 24, 32, 40, 48, 50])
        #expect(run.losses.count == 8 && run.accuracies.isEmpty)
    }

    @Test func accuracyNeedsRows() throws {
        let bare = try #require(try Studio(SampleRuns.landscape("saddle")))
        #expect(bare.objection("loss-curves", given: ["accuracy": .flag(true)])?.setting == "accuracy")
        #expect(bare.objection("loss-curves") == nil)
    }

    @Test func oneIterationIsASingleDot() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        let scene = try #require(studio.scene("loss-curves", .note, step: 0))
        #expect(!scene.everyItem.contains { $0.id == "curve" })
        #expect(scene.everyItem.contains { $0.id == "present" })
        #expect(scene.title == "Loss of the only iteration: 0.2984")
    }

    @Test func aDivergenceIsAnOpenEndWithItsIteration() throws {
        let recording = try #require(SampleRuns.line(weight: 2, target: 1, rate: 1e60, iterations: 50))
        let broken = try #require(recording.divergence).iteration
        let studio = try #require(try Studio(recording))
        let scene = try #require(studio.scene("loss-curves", .slide, step: 0))
        #expect(scene.everyItem.contains { $0.id == "open" })
        #expect(scene.title == "The loss diverges at iteration \(broken)")
        let words = SceneChecks(scene: scene, typesetter: studio.typesetter).words
        #expect(words.contains("diverged at iteration \(broken)"))
    }

    @Test func theScaleFollowsTheRange() {
        #expect(!LossSeries([1, 0.5, 0.04], columns: 100).isLogarithmic)
        #expect(LossSeries([1, 0.5, 0.03], columns: 100).isLogarithmic)
        #expect(!LossSeries([0, 0, 0], columns: 100).isLogarithmic)
        #expect(LossSeries([100, 1, 0], columns: 100).isLogarithmic)
        #expect(LossSeries([100, 1, 0], columns: 100).hasZero)
        #expect(!LossSeries([100, 1, -1], columns: 100).isLogarithmic)
        #expect(!LossSeries([], columns: 100).isLogarithmic)
    }

    @Test func thinningKeepsEndsAndExtremes() throws {
        var losses = (0..<100_000).map { 1 + Double($0 % 7) / 10 }
        losses[54_321] = 50
        losses[77_777] = 0.001
        let series = LossSeries(losses, columns: 5000)
        #expect(series.samples.count <= 2000)
        #expect(series.samples.first?.iteration == 1)
        #expect(series.samples.last?.iteration == 100_000)
        #expect(series.samples.contains { $0.iteration == 54_322 && $0.loss == 50 })
        #expect(series.samples.contains { $0.iteration == 77_778 && $0.loss == 0.001 })
        #expect(zip(series.samples, series.samples.dropFirst()).allSatisfy { $0.iteration < $1.iteration })
    }

    @Test func notANumberAtTheEndIsLeftOut() {
        let series = LossSeries([3, 2, .infinity, .nan], columns: 100)
        #expect(series.samples.map(\.loss) == [3, 2])
        #expect(series.count == 4)
        #expect(series.last?.iteration == 2)
    }
}

extension Item {
    /// Whether every coordinate of a shape is a number.
    var isFinite: Bool {
        guard case .shape(let shape) = self else { return true }
        func good(_ point: Point) -> Bool { point.x.isFinite && point.y.isFinite }
        switch shape.outline {
        case .line(let start, let end): return good(start) && good(end)
        case .polyline(let points), .polygon(let points): return points.allSatisfy(good)
        case .circle(let centre, let radius): return good(centre) && radius.isFinite
        case .rectangle(let rect, _): return good(rect.centre) && rect.width.isFinite && rect.height.isFinite
        case .path: return true
        }
    }
}
