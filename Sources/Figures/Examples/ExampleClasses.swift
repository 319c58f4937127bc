import Formulas
import Learning

/// The classes of a lesson's rows, as the network's targets tell them.
struct ExampleClasses {
    /// The class of each row, counted from 0.
    let ofRow: [Int]
    /// `y₁ = 0` and `y₁ = 1` where one output parts two classes, else `class 0`, `class 1`, ….
    let names: [String]
    /// The output at which one class ends and the other begins, where one output parts two.
    let threshold: Double?

    /// Nil where targets are numbers to be met and not the codes of classes.
    init?(_ experiment: Experiment) {
        let targets = experiment.table.targets
        guard case .network(_, let loss) = experiment.model, !targets.isEmpty else { return nil }
        let coding = loss.entry.coding
        guard targets.allSatisfy({ $0.allSatisfy { $0 == coding.low || $0 == 1 } }) else { return nil }
        if experiment.table.targetCount == 1 {
            ofRow = targets.map { $0[0] == 1 ? 1 : 0 }
            names = [coding.low, 1].map { "y₁ = \(Numeral.text($0))" }
            threshold = coding.threshold
        } else {
            guard targets.allSatisfy({ $0.count { $0 == 1 } == 1 }) else { return nil }
            ofRow = targets.map { $0.firstIndex(of: 1) ?? 0 }
            names = (0..<experiment.table.targetCount).map { "class \($0)" }
            threshold = nil
        }
    }

    /// The class that outputs speak for: the largest, or of one output the side of the threshold.
    func category(of outputs: [Double]) -> Int? {
        guard outputs.allSatisfy(\.isFinite) else { return nil }
        if let threshold { return outputs[0] > threshold ? 1 : 0 }
        return outputs.indices.max { outputs[$0] < outputs[$1] }
    }

    /// How many rows each class has.
    var counts: [Int] {
        ofRow.reduce(into: names.map { _ in 0 }) { $0[$1] += 1 }
    }
}
