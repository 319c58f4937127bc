import Foundation
import Learning
import Lessons
import Publishing
import Testing

@Suite struct TraceTests {
    private func objects(_ bytes: [UInt8]) throws -> [[String: Any]] {
        try bytes.split(separator: UInt8(ascii: "\n")).map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        }
    }

    private func iterations(
        _ lesson: Lesson, from first: Int = 0, to last: Int = .max
    ) throws -> [[String: Any]] {
        var bytes: [UInt8] = []
        IterationTrace.write(lesson.experiment, from: first, to: last) { bytes += $0 }
        return try objects(bytes)
    }

    private func steps(_ recording: Recording, _ range: ClosedRange<Int>) throws -> [[String: Any]] {
        var bytes: [UInt8] = []
        StepTrace.write(recording, steps: range) { bytes += $0 }
        return try objects(bytes)
    }

    /// The line that INTERFACE.md prints, with the operands that it leaves out put in.
    private let contract = #"""
        {"step":1,"iteration":1,"epoch":1,"example":1,"phase":"forward","scope":["layer 1","neuron 1"],"name":"z[1][1]",
         "operation":"weighted_sum","operands":[{"name":"b[1][1]","value":0.35},{"name":"w[1][1][1]","value":0.15},
         {"name":"x[1]","value":0.05},{"name":"w[1][1][2]","value":0.2},{"name":"x[2]","value":0.1}],"value":0.3775,
         "rule":"z₁ = b₁ + w₁₁x₁ + w₁₂x₂","numbers":"0.35 + 0.15·0.05 + 0.20·0.10","result":"0.3775"}
        """#

    @Test func theFirstStepIsTheContractsExample() throws {
        let recording = try TestLesson.record(TestLesson.read(TestLesson.backpropagation))
        let line = try #require(recording.moment(1).step(0)).json
        let expected = try #require(
            JSONSerialization.jsonObject(with: Data(contract.utf8)) as? NSDictionary)
        let found = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
        #expect(found == expected)
        #expect(!line.contains("\n"))
        let order = [
            "step", "iteration", "epoch", "example", "phase", "scope", "name", "operation", "operands",
        ]
        let positions = order.compactMap { line.range(of: "\"\($0)\":")?.lowerBound }
        #expect(positions.count == order.count && positions == positions.sorted())
    }

    @Test func everyStepIsALine() throws {
        let recording = try TestLesson.record(TestLesson.read(TestLesson.batches))
        let total = StepNumbers(recording.experiment, iterations: recording.visibleIterations).total
        let all = try steps(recording, 1...total)
        #expect(all.compactMap { $0["step"] as? Int } == Array(1...total))
        let keys: Set = [
            "step", "iteration", "epoch", "example", "phase", "scope", "name", "operation", "operands",
            "value",
            "rule", "numbers", "result",
        ]
        for step in all { #expect(Set(step.keys).union(["example"]) == keys) }
        let part = try steps(recording, 100...200)
        #expect(part.compactMap { $0["step"] as? Int } == Array(100...200))
        #expect(part as NSArray == Array(all[99..<200]) as NSArray)
    }

    @Test func anIterationHasTheContractsKeys() throws {
        let lines = try iterations(TestLesson.read(TestLesson.backpropagation))
        #expect(lines.count == 2)
        #expect(Set(lines[0].keys) == ["iteration", "parameters", "loss"])
        #expect(lines[0]["iteration"] as? Int == 0)
        #expect(
            Set(lines[1].keys) == [
                "iteration", "epoch", "examples", "loss", "gradients", "parameters", "memory", "outputs",
            ])
        let gradients = try #require(lines[1]["gradients"] as? [String: Double])
        let parameters = try #require(lines[1]["parameters"] as? [String: Double])
        #expect(gradients.count == 8 && parameters.count == 12)
        #expect(gradients["b[1][1]"] == nil && parameters["b[1][1]"] == 0.35)
        #expect(abs((gradients["w[1][1][1]"] ?? 0) - 0.000438567) < 1e-9)
        #expect(abs((parameters["w[1][1][1]"] ?? 0) - 0.149780716) < 1e-9)
        #expect(abs((lines[1]["loss"] as? Double ?? 0) - 0.298371108760003) < 1e-15)
        #expect(lines[1]["examples"] as? [Int] == [1])
        #expect((lines[1]["outputs"] as? [[Double]])?.first?.count == 2)
    }

    @Test func memoryIsListedByParameterAndName() throws {
        let lines = try iterations(TestLesson.read(TestLesson.batches))
        let memory = try #require(lines[1]["memory"] as? [String: [String: Double]])
        #expect(memory["w[2][1][1]"].map { Set($0.keys) } == ["m", "v"])
        #expect(lines.map { ($0["examples"] as? [Int])?.count ?? 0 } == [0, 4, 4, 2, 4, 4, 2, 4, 4, 2])
        #expect(lines.map { $0["epoch"] as? Int ?? 0 } == [0, 1, 1, 1, 2, 2, 2, 3, 3, 3])
    }

    @Test func oneIterationIsTheSameAsInTheSequence() throws {
        let lesson = try TestLesson.read(TestLesson.batches)
        let all = try iterations(lesson)
        let one = try iterations(lesson, from: 7, to: 7)
        #expect(one as NSArray == [all[7]] as NSArray)
    }

    @Test func divergenceEndsTheTraceInValidJSON() throws {
        let lesson = try TestLesson.read(TestLesson.diverging)
        let recording = try TestLesson.record(lesson)
        let end = try #require(recording.divergence)
        let lines = try iterations(lesson)
        #expect(lines.last?["iteration"] as? Int == end.iteration)
        #expect(lines.last?["loss"] as? String == "Infinity")
        let kept = try steps(recording, 1...1_000_000)
        #expect(kept.last?["step"] as? Int == end.step.number)
        #expect(kept.last?["value"] as? String == "Infinity")
    }
}
