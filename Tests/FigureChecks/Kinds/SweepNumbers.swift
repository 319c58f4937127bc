import Foundation
import Learning

/// The numbers of a sweep over rates, from runs of its own: which rates are run, where the lowest and the lesson's own end, from
/// which rate on runs diverge, and 2/λmax by differences of the loss.
enum SweepNumbers {
    static func all(_ recording: Recording, _ moment: Moment, _ settings: Settings) -> [Double] {
        let experiment = recording.experiment.alone
        let own = experiment.optimizer.settings.number("rate")
        let isPlain = experiment.isPlainDescent
        let first = isPlain ? curvature(experiment, recording.state(after: 0)) : nil
        let known = [own] + [first.map { 2 / $0 }].compactMap { $0 }.filter { $0 > 0 }
        let (low, high) = ends(settings, known, own)
        let count = Int(settings.number("points"))
        let rates = (0..<count).map { low * pow(high / low, Double($0) / Double(max(count - 1, 1))) }
        let wanted = settings.number("iterations")
        let updates = wanted.isNaN ? min(max(experiment.iterations, 1), 500) : Int(wanted)
        let start = Evaluation(experiment).loss(recording.state(after: 0))
        let ended = rates.map { rate in (rate, end(experiment, rate, updates)) }
        let settled = ended.filter { $0.1 <= start }
        let best = settled.min { $0.1 < $1.1 }
        let border = ended.last { $0.1 <= start }.flatMap { last in rates.first { $0 > last.0 } }
        let bends = [moment.iteration - 1, min(moment.iteration, recording.iterations)].compactMap { count in
            isPlain ? curvature(experiment, recording.state(after: count)) : nil
        }
        return [own, low, high, start, end(experiment, own, updates), border, best?.0, best?.1]
            .compactMap { $0 } + bends + bends.map { 2 / $0 }
    }

    /// The lowest and the highest rate: what the figure's settings say, else well around the known ones.
    private static func ends(
        _ settings: Settings, _ known: [Double], _ own: Double
    ) -> (low: Double, high: Double) {
        let (from, to) = (settings.number("from"), settings.number("to"))
        let low = from.isNaN ? min((known.min() ?? own) / 30, to.isNaN ? own : to / 10) : from
        return (low, to.isNaN ? max(4 * (known.max() ?? own), 10 * low) : to)
    }

    /// The loss that a run at a rate ends with; NaN where it leaves the finite numbers.
    private static func end(_ experiment: Experiment, _ rate: Double, _ updates: Int) -> Double {
        let training = Training(experiment.withRate(rate))
        let done = Array(training.prefix(updates))
        return done.allSatisfy(\.isFinite) ? Evaluation(experiment).loss(training.engine.state) : .nan
    }

    /// The largest eigenvalue of the second differences of the loss.
    private static func curvature(_ experiment: Experiment, _ state: State) -> Double? {
        let evaluation = Evaluation(experiment)
        let count = state.parameters.count
        guard count > 0, count <= Curvature.most else { return nil }
        let h = state.parameters.map { 1e-3 * max(1, $0.magnitude) }
        func loss(_ shifts: [(Int, Double)]) -> Double {
            var moved = state
            for (index, sign) in shifts { moved.parameters[index] += sign * h[index] }
            return evaluation.loss(moved)
        }
        let second = (0..<count).map { i in
            (0..<count).map { j in
                i == j
                    ? (loss([(i, 1)]) - 2 * loss([]) + loss([(i, -1)])) / (h[i] * h[i])
                    : (loss([(i, 1), (j, 1)]) - loss([(i, 1), (j, -1)]) - loss([(i, -1), (j, 1)])
                        + loss([(i, -1), (j, -1)])) / (4 * h[i] * h[j])
            }
        }
        return SymmetricEigenvalues.of(second).last
    }
}
