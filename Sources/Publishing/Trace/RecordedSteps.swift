import Learning
import Lessons

/// Which iterations go into `trace.jsonl`: those that the lesson names, as far as they are not too much to read.
struct RecordedSteps {
    /// Iterations that nobody asked for by name are left out when the file would grow beyond this.
    static let mostUnasked = 100_000

    /// First and last step of each iteration, in order.
    let ranges: [ClosedRange<Int>]
    let warnings: [String]

    init(_ lesson: Lesson, _ recording: Recording) {
        let count = recording.visibleIterations
        let numbers = recording.numbers
        let wanted = Set(lesson.recordedIterations.map { $0 < 0 ? count + 1 + $0 : $0 })
            .filter { $0 >= 1 && $0 <= count }.sorted()
        var ranges: [ClosedRange<Int>] = []
        var leftOut: [Int] = []
        var steps = 0
        for iteration in wanted {
            let range =
                numbers.first(of: iteration)...numbers.first(of: iteration) + numbers.count(in: iteration) - 1
            if lesson.namesRecordedIterations || steps + range.count <= RecordedSteps.mostUnasked {
                ranges.append(range)
                steps += range.count
            } else {
                leftOut.append(iteration)
            }
        }
        self.ranges = ranges
        warnings =
            leftOut.isEmpty
            ? []
            : [
                "trace.jsonl leaves out iteration \(leftOut.map(String.init).listed(with: "and")), which would make it "
                    + "longer than \(RecordedSteps.mostUnasked) steps; gradus trace prints them, record: "
                    + "[\(leftOut.map(String.init).joined(separator: ", "))] writes them"
            ]
    }
}
