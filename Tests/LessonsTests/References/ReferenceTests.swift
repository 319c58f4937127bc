import Learning
import Lessons
import Testing

/// Losses, gradients, parameters and outputs against PyTorch in float64, iteration by iteration.
@Suite struct ReferenceTests {
    @Test func everyKindHasReferences() {
        #expect(TorchReference.names.count >= 100)
        for optimizer in Optimizer.catalog.names {
            #expect(TorchReference.names.contains { $0.hasPrefix("optimizer-\(optimizer)") }, "\(optimizer)")
        }
        for activation in Activation.catalog.names {
            let stem = activation.replacing("_", with: "-")
            #expect(TorchReference.names.contains { $0.hasPrefix("activation-\(stem)") }, "\(activation)")
        }
        for loss in Loss.catalog.names {
            let stem = loss.replacing("_", with: "-")
            #expect(TorchReference.names.contains { $0.hasPrefix("loss-\(stem)") }, "\(loss)")
        }
    }

    @Test(arguments: TorchReference.names)
    func agrees(_ name: String) throws {
        let reference = try TorchReference.read(name)
        let lesson = try Lesson.read(path: TorchReference.lessonPath(name))
        let recording = try #require(Recording.record(lesson.experiment))
        #expect(recording.divergence == nil)
        let player = Player(recording)
        for expected in reference.iterations {
            if expected.iteration == 0 {
                let loss = Evaluation(lesson.experiment).loss(recording.state(after: 0))
                check(loss, expected.loss, scale: expected.loss, "\(name): loss of iteration 0")
                continue
            }
            compare(player.moment(expected.iteration), expected, name)
        }
        if let end = reference.end {
            let loss = Evaluation(lesson.experiment).loss(recording.state(after: recording.iterations))
            check(loss, end.loss, scale: end.loss, "\(name): loss at the end")
        }
    }

    private func compare(_ moment: Moment, _ expected: TorchReference.Iteration, _ name: String) {
        let experiment = moment.experiment
        let where_ = "\(name), iteration \(expected.iteration)"
        check(moment.loss, expected.loss, scale: expected.loss, "\(where_): loss")
        let gradients = expected.gradients ?? [:]
        #expect(Set(experiment.trainable.map(\.name.text)) == Set(gradients.keys), "\(where_)")
        let largest = gradients.values.map(abs).max() ?? 0
        for (index, parameter) in experiment.trainable.enumerated() {
            let key = parameter.name.text
            check(moment.gradient(index), gradients[key] ?? .nan, scale: largest, "\(where_): ∂L/∂\(key)")
        }
        let parameters = moment.parameters(afterUpdate: true)
        let size = expected.parameters.values.map(abs).max() ?? 0
        #expect(experiment.parameters.count == expected.parameters.count)
        for (parameter, value) in zip(experiment.parameters, parameters) {
            let key = parameter.name.text
            check(value, expected.parameters[key] ?? .nan, scale: size, "\(where_): \(key)")
        }
        for (example, outputs) in (expected.outputs ?? []).enumerated() {
            for (mine, theirs) in zip(moment.outputs(example: example), outputs) {
                check(mine, theirs, scale: theirs, "\(where_): output of example \(example + 1)")
            }
        }
    }

    /// Agreement within 1e-10 relative; numbers that are rounding noise beside the largest of their kind within 1e-14 of it.
    private func check(_ mine: Double, _ theirs: Double, scale: Double, _ what: @autoclosure () -> String) {
        let allowed = 1e-10 * abs(theirs) + 1e-14 * abs(scale)
        #expect(abs(mine - theirs) <= allowed, "\(what()): \(mine) here, \(theirs) in PyTorch")
    }
}
