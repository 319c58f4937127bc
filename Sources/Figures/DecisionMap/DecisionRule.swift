import Learning
import Scenes

/// How outputs become a picture of the plane: which colour a place has and where its lines run.
enum DecisionRule {
    /// One output parts two classes at a threshold; `low` and 1 are the ends of the ramp.
    case border(output: Int, threshold: Double, low: Double)
    /// Every place belongs to the class whose output is the largest.
    case regions
    /// One output is a height; the range of its targets is that of the ramp.
    case heights(output: Int, ClosedRange<Double>)

    /// - Parameter wanted: the output to be shown, counted from 0; nil for all.
    init(_ experiment: Experiment, _ classes: ExampleClasses?, output wanted: Int?) {
        guard classes != nil, case .network(_, let loss) = experiment.model else {
            let output = wanted ?? 0
            let targets = experiment.table.targets.compactMap {
                $0.indices.contains(output) ? $0[output] : nil
            }
            let range = PlotPlane.range(targets, room: 0)
            self = .heights(output: output, range.start...range.end)
            return
        }
        if wanted == nil, experiment.table.targetCount > 1 {
            self = .regions
            return
        }
        let coding = loss.entry.coding
        self = .border(output: wanted ?? 0, threshold: coding.threshold, low: coding.low)
    }

    /// The output on the ramp and the numbers at the ramp's ends; nil where regions are shown.
    var ramp: (output: Int, ends: ClosedRange<Double>)? {
        switch self {
        case .border(let output, _, let low): (output, low...1)
        case .regions: nil
        case .heights(let output, let range): (output, range)
        }
    }

    /// Whether a row is answered wrongly; heights are never wrong.
    func isWrong(_ outputs: [Double], category: Int, _ classes: ExampleClasses) -> Bool {
        switch self {
        case .border(let output, let threshold, _):
            guard outputs[output].isFinite else { return true }
            return (outputs[output] > threshold)
                != (classes.threshold == nil ? category == output : category == 1)
        case .regions: return classes.category(of: outputs) != category
        case .heights: return false
        }
    }
}
