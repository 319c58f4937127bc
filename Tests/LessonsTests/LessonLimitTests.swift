import Learning
import Lessons
import Testing

/// Sizes beyond use end in a fault, in bounded time and memory.
@Suite struct LessonLimitTests {
    @Test(arguments: [
        "network.layers.1.units=1000000000", "training.epochs=1000000000", "training.batch=1000000000",
        "seed=99999999999999999999", "training.epochs=9999999999999999999999", "record=[9000000000]",
        "figures.3.at={ every: 1, of: steps }",
    ])
    func absurdNumbersAreRefused(option: String) {
        var set = [option]
        if option.hasPrefix("figures") { set.append("training.epochs=100000") }
        #expect(!LessonSource.faults(LessonSource.network, set: set).isEmpty)
    }

    @Test func theWholeNetworkIsLimited() {
        let layer = "{ units: 1000, activation: tanh }"
        let layers = Array(repeating: layer, count: 63).joined(separator: ", ")
        let found = LessonSource.faults(
            LessonSource.network, set: ["network.layers=[\(layers), { units: 1, activation: sigmoid }]"])
        #expect(found.count == 1 && found[0].contains("more than the 200000 parameters"), "\(found)")
        let more = Array(repeating: layer, count: 65).joined(separator: ", ")
        #expect(LessonSource.faults(LessonSource.network, set: ["network.layers=[\(more)]"]).count >= 1)
    }

    @Test func parametersTimesExamplesAreLimited() {
        let found = LessonSource.faults(
            """
            title: T
            data: { generator: { name: moons, count: 1000 } }
            network: { layers: [{ units: 400, activation: tanh }, { units: 400, activation: tanh }, { units: 1, activation: sigmoid }] }
            loss: binary_cross_entropy
            """)
        #expect(found.count == 1 && found[0].contains("make training.batch smaller"), "\(found)")
    }

    @Test func theLongestRunIsRead() throws {
        let lesson = try LessonSource.read(
            LessonSource.network, set: ["training.epochs=5000000", "figures=[]"])
        #expect(lesson.experiment.iterations == Limits.iterations)
        let found = LessonSource.faults(
            LessonSource.network, set: ["training.epochs=5000001", "figures=[]"])
        #expect(found.count == 1 && found[0].contains("10000000 iterations"))
    }

    @Test func recordedStepsAreLimited() {
        let set = ["data={ generator: { name: moons, count: 5000 } }", "training.batch=full", "figures=[]"]
        #expect(LessonSource.faults(LessonSource.network, set: set + ["record=[1]"]).isEmpty)
        let many = (1...40).map(String.init).joined(separator: ",")
        let found = LessonSource.faults(LessonSource.network, set: set + ["record=[\(many)]"])
        #expect(found.count == 1 && found[0].contains("trace.jsonl holds"), "\(found)")
    }
}
