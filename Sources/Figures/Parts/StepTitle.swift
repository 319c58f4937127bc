import Calculus
import Formulas
import Learning

/// What a step does, as the title of its picture.
package struct StepTitle {
    let moment: Moment
    let step: Step?

    package init(moment: Moment, step: Step?) {
        self.moment = moment
        self.step = step
    }

    private var experiment: Experiment { moment.experiment }

    /// One line, as a student would say it.
    package var text: String {
        guard let step else { return "Iteration \(moment.iteration)" }
        switch step.phase {
        case .update: return update(step)
        case .backward: return backward(step)
        case .forward, .loss: return forward(step)
        }
    }

    private func forward(_ step: Step) -> String {
        switch NetworkPart(valueName: step.name) {
        case .node(let layer, let unit)?:
            let name = place(layer, unit)
            return step.name.hasPrefix("z") ? "\(name) adds up what comes in" : "\(name) \(activation(layer))"
        case .target(let unit)?: return "Output \(unit) is compared with its target"
        case .loss?:
            switch step.name {
            case "ℓ": return "How wrong this example is: its loss"
            case "penalty": return "The price of large weights"
            case "L_data": return "The loss of the data alone"
            default:
                return moment.rows.count > 1 ? "The loss of the batch" : "How wrong the network is: the loss"
            }
        case .weight?, .bias?, nil: break
        }
        let path = experiment.lossProgram.program.scopePath(of: step.site.value)
        if case .node(let layer, let unit)? = NetworkPart(scope: path, phase: step.phase.rawValue) {
            return "\(place(layer, unit)), on the way to its value"
        }
        if step.phase == .loss { return "On the way to the loss: \(step.operationInWords)" }
        return "\(step.phase.name): \(step.operationInWords)"
    }

    private func activation(_ layer: Int) -> String {
        guard let network = experiment.model.network, network.layers.indices.contains(layer - 1) else {
            return "gives its value"
        }
        switch network.layers[layer - 1].activation.entry.name {
        case "sigmoid": return "squeezes its sum between 0 and 1"
        case "tanh": return "squeezes its sum between −1 and 1"
        case "relu": return "lets a positive sum pass"
        case "leaky_relu": return "lets a positive sum pass, little of others"
        case "linear": return "passes its sum on"
        case "softmax": return "gets its share of 1"
        default: return "bends its sum"
        }
    }

    private func backward(_ step: Step) -> String {
        let isMean = step.operation == .laneMean
        if step.name.hasPrefix("∂L/∂"), experiment.model.network == nil {
            return "How the loss changes with \(step.name.dropFirst(4))"
        }
        guard let part = NetworkPart(valueName: step.name) else {
            let path = experiment.lossProgram.program.scopePath(of: step.site.value)
            if case .node(let layer, let unit)? = NetworkPart(scope: path, phase: step.phase.rawValue) {
                return "\(place(layer, unit)), on the way to its gradient"
            }
            return "On the way back: \(step.operationInWords)"
        }
        switch part {
        case .weight, .bias:
            return isMean
                ? "The mean gradient of \(subject(part))" : "How the loss changes with \(subject(part))"
        case .node(let layer, let unit):
            let name = place(layer, unit)
            if step.name.hasPrefix("∂a") { return "\(name): how steep is it here?" }
            return step.name.contains("/∂z")
                ? "What comes back through \(name.loweringFirst)" : "What comes back to \(name.loweringFirst)"
        case .target(let unit): return "How the loss changes with the error of output \(unit)"
        case .loss: return "On the way back: \(step.operationInWords)"
        }
    }

    private func update(_ step: Step) -> String {
        guard let parameter = step.parameter else { return "Update: \(step.name.spaced)" }
        let owner = experiment.trainable[parameter].name
        let subject = NetworkPart(valueName: owner.text).map(subject) ?? "coordinate \(owner.symbol.unicode)"
        guard step.site.value == experiment.updateProgram.updated else {
            return "\(subject.raisingFirst), on the way to its step"
        }
        let change = step.value - moment.before.parameters[parameter]
        guard change != 0, change.isFinite else { return "\(subject.raisingFirst) stays where it is" }
        let distance = Numeral.text(change.magnitude, .gradient)
        return "\(subject.raisingFirst) moves \(change < 0 ? "down" : "up") by \(distance)"
    }

    private func subject(_ part: NetworkPart) -> String {
        switch part {
        case .weight(let layer, let unit, let input): "weight \(symbol("w[\(layer)][\(unit)][\(input)]"))"
        case .bias(let layer, let unit): "bias \(symbol("b[\(layer)][\(unit)]"))"
        case .node(let layer, let unit): place(layer, unit)
        case .target(let unit): "output \(unit)"
        case .loss: "the loss"
        }
    }

    private func place(_ layer: Int, _ unit: Int) -> String {
        let layers = experiment.model.network?.layers.count ?? 0
        if layer == 0 { return "Input \(unit)" }
        if layer == layers { return "Output neuron \(unit)" }
        return layers > 2 ? "Neuron \(unit) of layer \(layer)" : "Hidden neuron \(unit)"
    }

    private func symbol(_ name: String) -> String {
        experiment.parameters.first { $0.name.text == name }?.name.symbol.unicode ?? name
    }
}

extension String {
    fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
    fileprivate var raisingFirst: String { prefix(1).uppercased() + dropFirst() }
}
