import Learning

extension Timeline {
    /// The next step, or the one before, whose value has that name; else one whose name or rule holds the text.
    ///
    /// Iterations hold the same names, so the rest of this one and the neighbour are all that needs to be read.
    package func search(_ text: String, from position: Int, forwards: Bool) -> Int? {
        let wanted = text.filter { $0 != " " }
        guard !wanted.isEmpty else { return nil }
        let here = place(position).iteration
        let iterations = [here, forwards ? here + 1 : here - 1].filter {
            (1...max(recording.visibleIterations, 1)).contains($0)
        }
        var part: Int?
        for iteration in iterations {
            let moment = moment(iteration)
            let first = recording.numbers.first(of: iteration)
            let indices = Array(0..<moment.stepCount)
            for index in forwards ? indices : indices.reversed() {
                let number = first + index
                guard forwards ? number > position : number < position, number <= total,
                    let step = moment.step(index)
                else { continue }
                if step.name == wanted { return number }
                if part == nil,
                    step.name.contains(wanted)
                        || step.rule.unicode.filter({ $0 != " " }).contains(wanted)
                {
                    part = number
                }
            }
        }
        return part
    }
}
