import Figures
import Learning
import Scenes
import Testing

/// The gradients of a batch's examples as arrows, and that they sum to the batch's gradient.
@Suite struct BatchGradientTests {
    private static let runs: [(name: String, recording: Recording?)] = [
        ("xor", SampleRuns.xor(iterations: 5)), ("one example", SampleRuns.workedExample()),
        ("classes", SampleRuns.classes()), ("wide", SampleRuns.network([2, 8, 8, 1])),
    ]

    @Test(arguments: PageFormat.allCases)
    func batchesOfAllKindsAreDrawn(page: PageFormat) throws {
        for (name, recording) in Self.runs {
            let count = try #require(recording).visibleIterations
            for iteration in Set([1, count]) {
                let studio = try #require(try Studio(recording, iteration: iteration))
                let scene = try #require(studio.scene("batch-gradients", page, step: 0))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(faults.isEmpty, "\(name), \(page.rawValue): \(faults.joined(separator: "; "))")
                #expect(!scene.everyItem.contains { !$0.isFinite }, "\(name)")
                #expect(scene.everyItem.contains { $0.id == "mean" }, "\(name)")
            }
        }
    }

    /// Against the loss program run on each row alone; their mean is the gradient that the update uses.
    @Test func arrowsAreTheGradientsOfTheRowsAlone() throws {
        let recording = try #require(SampleRuns.xor(iterations: 5))
        let moment = recording.moment(4)
        let experiment = recording.experiment
        for index in experiment.trainable.indices {
            let gradients = try #require(moment.exampleGradients(index))
            #expect(gradients.count == moment.rows.count && gradients.count > 1)
            for (row, gradient) in zip(moment.rows, gradients) {
                let alone = Experiment(
                    model: experiment.model,
                    table: Table(
                        inputs: [experiment.table.inputs[row]], targets: [experiment.table.targets[row]]),
                    batches: Batches(exampleCount: 1, size: 1, isShuffled: false, seed: 1),
                    optimizer: experiment.optimizer, iterations: 1, seed: 1)
                var start = State(startOf: alone)
                start.parameters = moment.before.parameters
                let single = Moment(alone, iteration: 1, before: start)
                #expect(abs(single.gradient(index) - gradient) <= 1e-15)
                #expect(single.exampleGradients(index) == [single.gradient(index)])
            }
            let mean = gradients.reduce(0, +) / Double(gradients.count)
            #expect(abs(mean - moment.gradient(index)) <= 1e-16)
            #expect(moment.meanOfExampleGradients(index) == moment.gradient(index))
        }
        let arrows = try #require(BatchArrows(moment, Settings([])))
        let end = try #require(arrows.chain.last)
        #expect(end.distance(to: arrows.mean) <= 1e-15 && arrows.chain.count == arrows.arrows.count + 1)
    }

    @Test func twoTrainedParametersAreTaken() throws {
        let recording = try #require(SampleRuns.xor(iterations: 2))
        let figure = try #require(Figure.catalog["batch-gradients"])
        func objection(_ names: [String]) -> String? {
            let settings = Chosen(figure, given: ["of": .list(names)]).settings
            return figure.objection(FigureQuestion(recording.experiment, settings))?.message
        }
        #expect(objection(["w[1][1][1]", "b[2][1]"]) == nil)
        #expect(objection(["w[1][1][1]"])?.contains("two different parameters") == true)
        #expect(objection(["w[1][1][1]", "w[1][1][1]"])?.contains("two different") == true)
        #expect(objection(["w[1][1][1]", "w[9][1][1]"])?.contains("'w[9][1][1]' is no parameter") == true)
        let bare = try #require(SampleRuns.landscape("saddle"))
        #expect(figure.objection(FigureQuestion(bare.experiment, Chosen(figure).settings)) != nil)
    }
}
