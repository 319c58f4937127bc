import Figures
import Learning
import Scenes
import Testing

@Suite struct GradientFlowTests {
    @Test(arguments: PageFormat.allCases, ["moment", "run"])
    func runsOfAllKindsAreDrawn(page: PageFormat, over: String) throws {
        let runs: [(String, Recording?)] = [
            ("one iteration", SampleRuns.workedExample()), ("many", SampleRuns.xor(iterations: 300)),
            ("no gradient", SampleRuns.line(weight: 1, target: 1, rate: 0.1, iterations: 9)),
            ("diverging", SampleRuns.line(weight: 2, target: 1, rate: 1e60, iterations: 50)),
            ("no hidden layer", SampleRuns.network([3, 1])),
            ("deep", SampleRuns.network(Array(repeating: 2, count: 40))),
            ("landscape", SampleRuns.landscape("rosenbrock")),
        ]
        for (name, recording) in runs {
            let count = try #require(recording).visibleIterations
            for iteration in Set([1, count]) {
                let studio = try #require(try Studio(recording, iteration: iteration))
                let scene = try #require(
                    studio.scene("gradient-flow", page, step: 0, given: ["over": .choice(over)]))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(faults.isEmpty, "\(name), \(page.rawValue): \(faults.joined(separator: "; "))")
                #expect(!scene.everyItem.contains { !$0.isFinite }, "\(name)")
                #expect(scene.alternative.contains("Backward pass of iteration \(iteration)"))
            }
        }
    }

    @Test func sizesAreThoseOfTheMoment() throws {
        let studio = try #require(try Studio(SampleRuns.xor(), iteration: 3))
        let moment = studio.moment
        let sizes = GradientSizes(moment)
        // Eight weights into the hidden layer, then its four biases.
        let first = (0..<8).map(moment.gradient)
        let last = (12..<16).map(moment.gradient)
        #expect(sizes.layers.map(\.weightGradients) == [first, last])
        let mean = first.reduce(0) { $0 + $1.magnitude } / 8
        #expect(sizes.value(.mean, 0) == mean)
        let norm = try #require(sizes.value(.norm, 0))
        #expect((norm * norm - first.reduce(0) { $0 + $1 * $1 }).magnitude < 1e-14)
        let lastMean = last.reduce(0) { $0 + $1.magnitude } / 4
        #expect(sizes.ratio == mean / lastMean)
        let ofActivations = (1...4).flatMap { unit in
            (0..<4).compactMap { moment.value("∂ℓ/∂a[1][\(unit)]", example: $0) }
        }
        #expect(ofActivations.count == 16)
        #expect(sizes.layers[0].activationGradients == ofActivations)
    }

    @Test func theNumbersAreWrittenBelowTheLayers() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        let scene = try #require(studio.scene("gradient-flow", .note, step: 0))
        let ids = scene.everyItem.compactMap(\.id).filter { $0.hasPrefix("value.") }
        #expect(Set(ids).count == 6)
        #expect(scene.title.hasPrefix("Layer 1’s mean gradient: "))
    }

    @Test func aRunHasTheMeanOfEveryIteration() throws {
        let recording = try #require(SampleRuns.xor(iterations: 20))
        let history = GradientHistory(recording, columns: 100)
        #expect(history.names == ["layer 1", "layer 2"])
        for iteration in [1, 7, 20] {
            let sizes = GradientSizes(recording.moment(iteration))
            for layer in 0...1 {
                #expect(history.lines[layer][iteration - 1].value == sizes.value(.mean, layer))
                #expect(history.lines[layer][iteration - 1].count == iteration)
            }
        }
    }

    @Test func zeroAndBrokenGradientsAreSaid() throws {
        let still = try #require(try Studio(SampleRuns.line(weight: 1, target: 1, rate: 0.1, iterations: 3)))
        let scene = try #require(still.scene("gradient-flow", .slide, step: 0))
        #expect(scene.title == "All gradients of the weights are zero")
        #expect(SceneChecks(scene: scene, typesetter: still.typesetter).words.contains("zero"))
    }
}
