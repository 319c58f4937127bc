import Figures
import Learning
import Scenes
import Testing

@Suite struct WeightsOverTimeTests {
    @Test(arguments: PageFormat.allCases)
    func runsOfAllKindsAreDrawn(page: PageFormat) throws {
        let runs: [(String, Recording?)] = [
            ("one iteration", SampleRuns.workedExample()), ("many", SampleRuns.xor(iterations: 900)),
            ("no step", SampleRuns.line(weight: 2, target: 1, rate: 0, iterations: 9)),
            ("diverging", SampleRuns.line(weight: 2, target: 1, rate: 1e60, iterations: 50)),
            ("no hidden layer", SampleRuns.network([3, 1])), ("wide", SampleRuns.network([2, 64, 64, 1])),
            ("deep", SampleRuns.network([2, 3, 3, 3, 2])), ("landscape", SampleRuns.landscape("rosenbrock")),
        ]
        for (name, recording) in runs {
            let count = try #require(recording).visibleIterations
            for iteration in Set([1, (count + 1) / 2, count]) {
                let studio = try #require(try Studio(recording, iteration: iteration))
                for step in [0, studio.moment.stepCount - 1] {
                    let scene = try #require(studio.scene("weights-over-time", page, step: step))
                    let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                    #expect(faults.isEmpty, "\(name), \(page.rawValue): \(faults.joined(separator: "; "))")
                    #expect(!scene.everyItem.contains { !$0.isFinite }, "\(name)")
                    #expect(scene.everyItem.contains { $0.id == "present" }, "\(name)")
                }
            }
        }
    }

    @Test func valuesAreThoseOfTheRecording() throws {
        let recording = try #require(SampleRuns.xor(iterations: 40))
        let history = WeightHistory(recording, [0, 5, 16], present: 7, columns: 500)
        let trainable = recording.experiment.lossProgram.trainable
        #expect(history.lines.count == 3)
        for (line, position) in zip(history.lines, [0, 5, 16]) {
            let slot = try #require(trainable.firstIndex(of: position))
            #expect(line.samples.map(\.count) == Array(0...40))
            for sample in line.samples {
                #expect(sample.value == recording.state(after: sample.count).parameters[slot])
            }
            #expect(line.present == recording.moment(8).before.parameters[slot])
            #expect(line.last == recording.moment(40).updated(slot))
        }
    }

    @Test func aLongRunKeepsTheExtremesOfEveryColumn() throws {
        let recording = try #require(SampleRuns.xor(iterations: 1000, rate: 4))
        let all = WeightHistory(recording, [0, 1, 2], present: 0, columns: 2000)
        let thin = WeightHistory(recording, [0, 1, 2], present: 0, columns: 50)
        for (line, whole) in zip(thin.lines, all.lines) {
            #expect(line.samples.count <= 102 && whole.samples.count == 1001)
            #expect(line.samples.map(\.value).min() == whole.samples.map(\.value).min())
            #expect(line.samples.map(\.value).max() == whole.samples.map(\.value).max())
            #expect(line.samples.first == whole.samples.first && line.samples.last == whole.samples.last)
            #expect(zip(line.samples, line.samples.dropFirst()).allSatisfy { $0.count < $1.count })
            #expect(Set(line.samples).isSubset(of: Set(whole.samples)))
        }
    }

    @Test func settingsChooseTheLines() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        func lines(_ given: [String: Setting.Value]) throws -> [String] {
            let scene = try #require(studio.scene("weights-over-time", .slide, step: 0, given: given))
            return scene.everyItem.compactMap(\.id).filter { $0.hasPrefix("line.") }
        }
        #expect(try lines([:]).count == 17)
        #expect(try lines(["biases": .flag(false)]).count == 12)
        #expect(try lines(["layer": .number(2)]).count == 5)
        #expect(
            try lines(["weights": .list(["w[2][1][3]", "b[1][2]"])]) == ["line.b[1][2]", "line.w[2][1][3]"])
    }

    @Test func whatIsNotThereIsRefused() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        func objection(_ given: [String: Setting.Value]) -> FigureObjection? {
            studio.objection("weights-over-time", given: given)
        }
        #expect(objection([:]) == nil)
        #expect(objection(["layer": .number(3)])?.setting == "layer")
        #expect(objection(["layer": .number(3)])?.message == "there is no layer 3; the network has 2")
        #expect(objection(["weights": .list(["w[3][1][1]"])])?.setting == "weights")
        #expect(objection(["layer": .number(1), "weights": .list(["w[1][1][1]"])]) != nil)
        let bare = try #require(try Studio(SampleRuns.landscape("rosenbrock")))
        #expect(
            bare.objection("weights-over-time", given: ["layer": .number(1)])?.message
                == "a landscape has no layers")
        #expect(bare.objection("weights-over-time", given: ["weights": .list(["y"])]) == nil)
    }

    @Test func theNamesOfFrozenAndMovingWeightsStandAtTheEnds() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        let scene = try #require(studio.scene("weights-over-time", .slide, step: 0))
        let words = SceneChecks(scene: scene, typesetter: studio.typesetter).words
        // Its biases are frozen at these values.
        #expect(words.count { $0 == "+0.60" } == 2 && words.count { $0 == "+0.35" } == 2)
        #expect(scene.alternative.contains("at the start"))
    }
}
