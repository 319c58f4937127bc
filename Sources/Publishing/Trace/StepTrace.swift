import Learning

/// Prints steps as JSON Lines.
package enum StepTrace {
    /// Writes the steps of `range` (numbers from 1) up to where the run diverged, one iteration restored at a time.
    package static func write(
        _ recording: Recording, steps range: ClosedRange<Int>, to write: ([UInt8]) throws -> Void
    ) rethrows {
        let numbers = recording.numbers
        let end = min(range.upperBound, recording.divergence?.step.number ?? .max)
        guard let first = numbers.locate(range.lowerBound), let last = numbers.locate(end) else { return }
        guard first.iteration <= last.iteration else { return }
        let player = Player(recording)
        var lines = JSONText()
        for iteration in first.iteration...last.iteration {
            let moment = player.moment(iteration)
            let start = iteration == first.iteration ? first.index : 0
            let end = iteration == last.iteration ? last.index + 1 : moment.stepCount
            for index in start..<max(start, end) {
                moment.step(index)?.write(into: &lines)
                lines.raw("\n")
                if lines.bytes.count > 1 << 16 {
                    try write(lines.bytes)
                    lines.clear()
                }
            }
            try write(lines.bytes)
            lines.clear()
        }
    }
}
