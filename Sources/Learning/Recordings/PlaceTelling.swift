import Formulas

extension StepPlace {
    /// Where one stands after going to the place: `the end of backward in iteration 1`; nil where the place is a number.
    package func landing(in recording: Recording) -> String? {
        let first: Int
        var isEpoch = false
        switch anchor {
        case .number: return nil
        case .end: return "the end of the run"
        case .start: first = 1
        case .iteration(let number):
            first = number < 0 ? recording.numbers.iterations + 1 + number : number
        case .epoch(let number):
            guard part == .whole else {
                guard let span = try? steps(in: recording),
                    let found = recording.numbers.locate(span.shown)
                else { return nil }
                first = found.iteration
                break
            }
            first = number
            isEpoch = true
        }
        let around = "\(isEpoch ? "epoch" : "iteration") \(first)"
        switch part {
        case .whole: return "the end of \(around)"
        case .parameter(let name): return "the step that computes the gradient of \(name), in \(around)"
        case .phase(let phase):
            let isBatch = recording.experiment(of: first).batches.size > 1
            let owner = phase == .forward && isBatch ? ", of the batch's first example" : ""
            return "the end of \(phase.rawValue) in \(around)\(owner)"
        }
    }

    /// The places that a text which is none may have meant, nearest first.
    package static func nearest(to text: String) -> [String] {
        let phases = Phase.allCases.map(\.rawValue)
        let pieces = text.split(separator: "/", maxSplits: 1).map(String.init)
        func near(_ piece: String) -> [String] {
            let words = piece.split(separator: ":", maxSplits: 1).map(String.init)
            guard let first = words.first else { return [] }
            if words.count == 2, let number = Int(words[1]) {
                return first.nearest(among: ["iteration", "epoch"]).map { "\($0):\(number)" }
            }
            if let number = Int(first.drop { !$0.isNumber }) {
                return String(first.prefix { !$0.isNumber }).nearest(among: ["iteration", "epoch"])
                    .map { "\($0):\(number)" }
            }
            return first.nearest(among: phases + ["end"])
        }
        guard pieces.count == 2 else { return pieces.first.map(near) ?? [] }
        let start = StepPlace(pieces[0]) == nil ? near(pieces[0]) : [pieces[0]]
        let end = phases.contains(pieces[1]) ? [pieces[1]] : pieces[1].nearest(among: phases)
        return start.isEmpty || end.isEmpty ? [] : ["\(start[0])/\(end[0])"]
    }
}
