import Formulas
import Learning
import Scenes

/// One run of a race: where its loss is after how many gradients.
struct RaceLine {
    struct Sample {
        let gradients: Int
        let loss: Double
    }

    let run: RecordedRun
    let number: Int
    let style: TrajectoryStyle
    let samples: [Sample]
    /// Whether the run diverges or climbs so far that it leaves the plot for good.
    let leaves: Bool

    init(_ run: RecordedRun, number: Int, style: TrajectoryStyle) {
        self.run = run
        self.number = number
        self.style = style
        let losses = run.losses
        leaves = run.climbsAway
        samples = zip(losses.counts, losses.losses).filter { $1.isFinite }.map { count, loss in
            Sample(gradients: run.experiment.gradientEvaluations(after: count), loss: loss)
        }
    }

    var hasDiverged: Bool { run.recording.divergence != nil }

    /// The loss that is known after at most so many gradients.
    func sample(at gradients: Int) -> Sample? {
        samples.last { $0.gradients <= gradients } ?? samples.first
    }

    /// Whether the run was over, by divergence, before so many gradients.
    func isOver(at gradients: Int) -> Bool {
        hasDiverged && (samples.last?.gradients ?? 0) < gradients
    }

    func name(_ part: String) -> String { "race.\(number).\(part)" }

    /// The line up to the moment at hand, what is to come faint, signs at the same distances on every line.
    func items(_ scales: RaceScales, until now: Int) -> [Item] {
        let samples = shown(on: scales)
        let done = samples.filter { $0.gradients <= now }.map { scales.point($0.gradients, $0.loss) }
        let rest = samples.filter { $0.gradients >= (done.isEmpty ? 0 : lastDone(now)) }.map {
            scales.point($0.gradients, $0.loss)
        }
        var items: [Item] = []
        if rest.count > 1, now < scales.budget {
            let faint = Stroke(style.role, width: 1, strength: 0.3 * style.strength, dash: style.dash)
            items.append(.polyline(rest, faint, id: name("rest")))
        }
        if done.count > 1 {
            items += [
                .polyline(done, style.casing(scale: 0.8)), .polyline(done, style.stroke(), id: name("line")),
            ]
        }
        let end = (leaves ? samples.last { !scales.isAbove($0.loss) } : samples.last)?.gradients ?? 0
        for gradients in scales.marked where gradients <= min(now, end) {
            guard let sample = sample(at: gradients), sample.gradients > 0 else { continue }
            items.append(style.mark(at: scales.point(sample.gradients, sample.loss), radius: 4))
        }
        if leaves, let last = samples.last, last.gradients <= now {
            // The line goes on above the plot.
            let tip = scales.point(last.gradients, last.loss)
            let from = done.count > 1 ? done[done.count - 2] : tip + Point(0, 1)
            items.append(.group(id: name("open"), [ArrowHead.item(at: tip, from: from, style.role)]))
        } else if let present = sample(at: now) {
            items.append(style.mark(at: scales.point(present.gradients, present.loss), radius: 4.5))
        }
        return items
    }

    /// The samples up to where the line leaves the plot for good; all of them where it does not.
    func shown(on scales: RaceScales) -> [Sample] {
        guard leaves, let last = samples.lastIndex(where: { !scales.isAbove($0.loss) }) else {
            return samples
        }
        return Array(samples.prefix(last + 2))
    }

    private func lastDone(_ now: Int) -> Int { sample(at: now)?.gradients ?? 0 }
}
