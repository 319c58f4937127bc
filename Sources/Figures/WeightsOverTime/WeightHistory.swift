import Learning

/// How parameters move over a run, few enough points to be drawn.
package struct WeightHistory {
    package struct Sample: Hashable, Sendable {
        /// Updates that are over; 0 is the start.
        package let count: Int
        package let value: Double
    }

    package struct Line {
        package let parameter: Parameter
        /// From the start to the end; of a long run the least and the largest of each pixel column.
        package let samples: [Sample]
        package let first: Double
        package let last: Double
        /// The value at the moment that is shown.
        package let present: Double

        /// How far the end is from the start.
        var shift: Double { (last - first).magnitude }
    }

    package let lines: [Line]
    /// Updates in all.
    package let count: Int
    /// Updates that are over at the moment that is shown.
    package let present: Int
    /// Parameters that were chosen; more than there are lines where only those that went furthest are drawn.
    package let chosen: Int

    /// - Parameters:
    ///   - positions: the parameters, as positions among all of them.
    ///   - limit: the most lines; those that end furthest from their start are kept.
    ///   - columns: pixel columns of the plot.
    package init(
        _ recording: Recording, _ positions: [Int], present: Int, limit: Int = 48, columns: Int
    ) {
        let experiment = recording.experiment
        let parameters = experiment.parameters
        let slots = Dictionary(
            experiment.lossProgram.trainable.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
        count = recording.iterations
        self.present = min(max(present, 0), recording.iterations)
        chosen = positions.count
        func value(_ position: Int, in state: State) -> Double {
            slots[position].map { state.parameters[$0] } ?? parameters[position].initial
        }
        let player = Player(recording)
        let end = recording.state(after: count)
        let shown = recording.state(after: self.present)
        func shift(_ position: Int) -> Double {
            (value(position, in: end) - parameters[position].initial).magnitude
        }
        let kept = positions.sorted { (shift($1), $0) < (shift($0), $1) }.prefix(limit).sorted()
        var thinned = kept.map { _ in ThinnedLine(count: recording.iterations, columns: columns) }
        for updates in 0...recording.iterations {
            let state = player.state(after: updates)
            for (line, position) in kept.enumerated() {
                thinned[line].add(value(position, in: state), at: updates)
            }
        }
        lines = zip(kept, thinned).map { position, line in
            Line(
                parameter: parameters[position], samples: line.finished, first: parameters[position].initial,
                last: value(position, in: end), present: value(position, in: shown))
        }
    }
}

/// A line that is thinned while it is written: each pixel column keeps its least and its largest value.
struct ThinnedLine {
    private var done: [WeightHistory.Sample] = []
    private var low: WeightHistory.Sample?
    private var high: WeightHistory.Sample?
    private var last: WeightHistory.Sample?
    private var column = 0
    private let count: Int
    private let columns: Int

    /// - Parameter count: the number of the last sample; they come in order from 0 or 1.
    init(count: Int, columns: Int) {
        self.count = count
        self.columns = max(columns, 2)
    }

    mutating func add(_ value: Double, at number: Int) {
        let sample = WeightHistory.Sample(count: number, value: value)
        last = sample
        guard count > 2 * columns, !done.isEmpty else {
            done.append(sample)
            return
        }
        let next = number * columns / (count + 1)
        if next != column { flush() }
        column = next
        if value < low?.value ?? .infinity { low = sample }
        if value > high?.value ?? -.infinity { high = sample }
    }

    private mutating func flush() {
        let pair = [low, high].compactMap { $0 }.sorted { $0.count < $1.count }
        for sample in pair where sample.count > done.last?.count ?? -1 { done.append(sample) }
        low = nil
        high = nil
    }

    /// All that was kept, with the last sample.
    var finished: [WeightHistory.Sample] {
        var line = self
        line.flush()
        if let last, line.done.last?.count != last.count { line.done.append(last) }
        return line.done
    }
}
