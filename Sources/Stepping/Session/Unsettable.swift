import Calculus
import Formulas
import Learning
import Lessons

extension Experiment {
    /// Why a what-if cannot set a name of the run; nil for what may be a key of the lesson.
    func whyNotSet(_ name: String) -> String? {
        let root = String(name.prefix { $0.isLetter })
        let indices = name.dropFirst(root.count).split { $0 == "[" || $0 == "]" }.compactMap { Int($0) }
        if let frozen = parameters.first(where: { $0.name.text == name }) {
            let key = root == "b" ? "biases" : "weights"
            let place = indices.dropFirst().map { "[\($0)]" }.joined()
            return "\(frozen.name.text) is frozen in this lesson, so that nothing trains it; try "
                + "network.layers[\(indices.first ?? 1)].\(key)\(place) = …"
        }
        switch root {
        case "w", "b":
            guard !indices.isEmpty else { return nil }
            let names = trainable.map(\.name.text)
            let near = name.nearest(among: names).prefix(2)
            let choices = near.isEmpty ? Array(names.prefix(1)) : Array(near)
            return "there is no \(name) in this network; there is \(choices.listed(with: "and"))"
        case "y" where !indices.isEmpty:
            return
                "\(name) is a target, which is no part of the network; where the lesson lists examples, try "
                + "data.examples[1].targets[\(indices[0])] = …"
        case "loss" where !indices.isEmpty, "L", "accuracy", "phase", "iteration", "epoch", "step", "example",
            "grad", "dead":
            return "\(name) follows from the run; set a weight, an input, rate or a key of the lesson"
        case "z", "a", "e":
            guard !indices.isEmpty else { return nil }
            return "\(name) is computed, not set; set what it comes from: a weight, a bias or an input"
        default:
            return nil
        }
    }
}
