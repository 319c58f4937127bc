import Learning
import Lessons

/// The steps that a page shows: of the iterations that `trace.jsonl` tells, as many as are good to walk through.
struct PageSteps {
    /// A page of more steps would load slowly and print on too many sheets.
    static let most = 200

    /// Counted from 1 over the run, in order.
    let numbers: [Int]
    /// What was left out, as a sentence; nil when nothing was.
    let remark: String?
    /// The first step shown of each iteration.
    let firsts: Set<Int>

    init(_ lesson: Lesson, _ recording: Recording) {
        let ranges = RecordedSteps(lesson, recording).ranges
        let counting = StepNumbers(recording.experiment, iterations: recording.visibleIterations)
        let end = recording.divergence?.step.number ?? .max
        let isBatched = recording.experiment.batches.size > 1
        var chosen: [Int] = []
        var iterations: [Int] = []
        var firsts: Set<Int> = []
        var total = 0
        for range in ranges {
            guard let iteration = counting.locate(range.lowerBound)?.iteration else { continue }
            let lossCount = counting.lossCount(in: iteration)
            let lanes = isBatched ? recording.experiment.batches.count(in: iteration) : 1
            let steps = range.filter { $0 <= end }
            total += steps.count
            // Of a batch the first example; what happens to the others is the same with other numbers.
            let isLoss = { (number: Int) in number - range.lowerBound < lossCount }
            let ofLoss = steps.filter(isLoss).filter { number in
                let lane = counting.lossWalk.site(number - range.lowerBound, lanes: lanes)?.lane
                return lane == nil || lane == 0
            }
            let ofUpdate = steps.filter { !isLoss($0) }
            let room = PageSteps.most - chosen.count
            if ofLoss.count + ofUpdate.count <= room {
                chosen += ofLoss + ofUpdate
            } else if chosen.isEmpty {
                let forLoss = ofLoss.prefix(room - min(ofUpdate.count, room / 4))
                chosen += forLoss + ofUpdate.prefix(room - forLoss.count)
            } else {
                continue
            }
            iterations.append(iteration)
            ofLoss.first.map { _ = firsts.insert($0) }
        }
        numbers = chosen
        self.firsts = firsts
        guard chosen.count < total else {
            remark = nil
            return
        }
        let names = iterations.map(String.init).listed(with: "and")
        remark =
            "Shown are \(chosen.count) of the \(total) recorded steps: \(iterations.count == 1 ? "of iteration" : "of iterations") "
            + "\(names)\(isBatched ? ", and of each batch the first example" : "")."
    }
}
