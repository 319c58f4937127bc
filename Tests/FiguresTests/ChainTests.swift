import Calculus
import FigureChecks
import Figures
import Formulas
import Learning
import Scenes
import Testing

@Suite struct ChainTests {
    @Test func itsFactorsMultiplyToTheRecordedGradient() throws {
        for (name, recording) in LossRuns.all {
            let moment = try #require(recording, "\(name)").moment(1)
            let program = moment.experiment.lossProgram.program
            for (index, parameter) in moment.experiment.trainable.enumerated() {
                let lane = moment.rows.count - 1
                let chain = try #require(Chain(of: parameter.name.text, in: moment, lane: lane))
                let isWhole = moment.experiment.regularizer == Regularizer() && moment.rows.count == 1
                let own = program.value(named: "∂ℓ/∂\(parameter.name.text)")
                guard
                    let expected = isWhole
                        ? moment.gradient(index) : own.map({ moment.value($0, lane: lane) })
                else { continue }
                let error = (chain.slope - expected).magnitude
                #expect(error <= 1e-12 * max(expected.magnitude, 1e-3), "\(name), \(parameter.name.text)")
                for count in 1...chain.nodes.count {
                    let shorter = chain.shortened(to: count)
                    #expect((shorter.slope - expected).magnitude <= 1e-12 * max(expected.magnitude, 1e-3))
                }
            }
        }
    }

    /// Where the ways part, their products add up to the gradient of the value that they leave.
    @Test func theWaysOfAForkAddUp() throws {
        var forks = 0
        for (name, recording) in LossRuns.all {
            let moment = try #require(recording, "\(name)").moment(1)
            for parameter in moment.experiment.trainable {
                let chain = try #require(Chain(of: parameter.name.text, in: moment, lane: 0))
                guard !chain.branches.isEmpty, let whole = chain.factors.first?.number else { continue }
                forks += 1
                let sum = chain.branches.reduce(0) { $0 + $1.link.number * $1.rest.number }
                #expect((sum - whole).magnitude <= 1e-12 * max(whole.magnitude, 1e-3), "\(name)")
                #expect(chain.branches.count > 1)
            }
        }
        #expect(forks > 100)
    }

    @Test func printedNumbersMultiplyOut() throws {
        for (name, recording) in LossRuns.all {
            let moment = try #require(recording, "\(name)").moment(1)
            for parameter in moment.experiment.trainable.prefix(40) {
                let chain = try #require(Chain(of: parameter.name.text, in: moment, lane: 0))
                let digits = ChainDigits(chain)
                let product = Formula.product(chain.factors.map { digits.factor($0.number) }).value
                guard digits.isExact, let product else { continue }
                #expect(
                    ChainDigits.result(product) == ChainDigits.result(chain.slope),
                    "\(name), \(parameter.name.text)")
            }
        }
    }

    @Test(arguments: PageFormat.allCases)
    func noLabelCoversAnother(page: PageFormat) throws {
        for (name, recording) in LossRuns.all + [("diverging", LossRuns.diverging)] {
            let recording = try #require(recording)
            let studio = try #require(try Studio(recording, iteration: recording.visibleIterations))
            let trainable = studio.moment.experiment.trainable.map(\.name.text)
            for weight in Set(trainable.prefix(3) + trainable.suffix(2)) {
                let given = ["weight": Setting.Value.text(weight)]
                let scene = try #require(studio.scene("chain", page, step: 3, given))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(
                    faults.isEmpty, "\(name), \(weight), \(page.rawValue): \(faults.joined(separator: "; "))")
                #expect(
                    scene.everyItem.contains { $0.id == "result" }, "\(name), \(weight), \(page.rawValue)")
                #expect(scene.alternative.contains("The result is"))
            }
        }
    }

    @Test(arguments: [Size(300, 220), Size(420, 300), Size(600, 420)])
    func itFitsACell(size: Size) throws {
        for (name, recording) in LossRuns.all {
            let studio = try #require(try Studio(recording))
            let scene = try #require(studio.scene("chain", .slide, step: 3, [:], cell: size))
            let faults = SceneChecks(scene: scene, typesetter: studio.typesetter, margin: 0).faults
            #expect(faults.isEmpty, "\(name): \(faults.joined(separator: "; "))")
            #expect(scene.everyItem.contains { $0.id?.hasPrefix("node.") == true })
        }
    }

    @Test func theStepChoosesItsWeight() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        let step = try #require(studio.moment.gradientStep(of: "w[2][1][1]"))
        let scene = try #require(studio.scene("chain", .slide, step: step, [:]))
        #expect(scene.title == "One weight, one chain: w₁₁⁽²⁾")
        let nodes = scene.everyItem.compactMap(\.id).filter { $0.hasPrefix("node.") }
        #expect(nodes == ["node.w[2][1][1]", "node.z[2][1]", "node.a[2][1]", "node.e[1]", "node.L"])
        #expect(scene.alternative.contains("The result is ∂L/∂w₁₁⁽²⁾ = 0.08217"))
        #expect(scene.alternative.contains("The slope is positive: raising w₁₁⁽²⁾ a little raises the loss"))
        let first = try #require(studio.scene("chain", .slide, step: 0, [:]))
        #expect(first.title == "One weight, 2 ways to the loss: w₁₁")
    }

    @Test func aWeightThatIsNotTrainedIsRefused() throws {
        let entry = try #require(Figure.catalog["chain"])
        let experiment = try #require(SampleRuns.workedExample()).experiment
        func objection(_ name: String) -> FigureObjection? {
            entry.objection(
                FigureQuestion(experiment, Chosen(entry, given: ["weight": .text(name)]).settings))
        }
        #expect(objection("w[1][1][1]") == nil)
        #expect(objection("b[1][1]")?.message.contains("is frozen") == true)
        #expect(objection("w[7]")?.message.contains("w[1][1][1] to w[2][2][2]") == true)
        #expect(objection("w[7]")?.setting == "weight")
    }
}
