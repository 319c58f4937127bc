import Formulas
import Learning

/// Chooses the questions of a sheet: all kinds, spread over the phases, none of them giving another's answer away.
struct QuestionDraw {
    let questions: [SheetQuestion]

    /// Iterations that one sheet asks about at most, spread evenly over those there are.
    private static let iterations = 8
    /// Steps that are looked at, at most.
    private static let candidates = 1500

    /// - Parameter shown: the numbers of the picture on the sheet.
    init(_ recording: Recording, steps: ClosedRange<Int>, choices: Worksheet.Choices, shown: [Double]) {
        var random = RandomStream(seed: recording.experiment.seed, .questions, part: choices.draw)
        let candidates = QuestionDraw.candidates(recording, steps, &random)
        var choosing = QuestionChoice(shown: shown)
        let counts = QuestionDraw.counts(choices.count, over: candidates)
        for phase in Phase.allCases {
            let own = candidates.filter { $0.step.phase == phase }
            let forms = phase.forms
            for number in 0..<(counts[phase] ?? 0) {
                let wanted = forms[number % forms.count]
                choosing.choose(from: own, [wanted] + SheetQuestion.Form.allCases.filter { $0 != wanted })
            }
        }
        while choosing.chosen.count < choices.count,
            choosing.choose(from: candidates, SheetQuestion.Form.allCases)
        {}
        questions = choosing.chosen.sorted { $0.step.number < $1.step.number }
    }

    /// A step that may be asked about.
    struct Candidate {
        let moment: Moment
        let index: Int
        let step: Step
        /// Where the right rule or the box would stand.
        let place: Int
    }

    /// The steps in the order in which they are tried.
    private static func candidates(
        _ recording: Recording, _ steps: ClosedRange<Int>, _ random: inout RandomStream
    ) -> [Candidate] {
        let numbers = recording.numbers
        guard let first = numbers.locate(steps.lowerBound)?.iteration,
            let last = numbers.locate(steps.upperBound)?.iteration
        else { return [] }
        let count = min(last - first + 1, iterations)
        let player = Player(recording)
        var found: [Candidate] = []
        for number in 0..<count {
            let iteration = count == 1 ? first : first + (last - first) * number / (count - 1)
            let moment = player.moment(iteration)
            let start = numbers.first(of: iteration)
            let range = max(steps.lowerBound - start, 0)...min(steps.upperBound - start, moment.stepCount - 1)
            let indices = range.shuffled(using: &random).prefix(candidates / count)
            for index in indices {
                let place = Int.random(in: 0..<6, using: &random)
                guard let step = moment.step(index), step.value.isFinite else { continue }
                found.append(Candidate(moment: moment, index: index, step: step, place: place))
            }
        }
        let hasNames = recording.experiment.model.network != nil
        return found.filter { $0.step.isNamed || !hasNames }.shuffled(using: &random)
    }

    /// How many questions each phase has: most about the way back, none where there is nothing to ask.
    private static func counts(_ count: Int, over candidates: [Candidate]) -> [Phase: Int] {
        let phases = Phase.allCases.filter { phase in candidates.contains { $0.step.phase == phase } }
        let weights = phases.map(\.weight)
        let total = weights.reduce(0, +)
        guard total > 0 else { return [:] }
        var counts: [Phase: Int] = [:]
        var passed = 0
        for (phase, weight) in zip(phases, weights) {
            let before = (passed * count + total / 2) / total
            passed += weight
            counts[phase] = (passed * count + total / 2) / total - before
        }
        return counts
    }
}

extension Step {
    /// Whether the rule says what it computes.
    var isNamed: Bool {
        if case .relation = rule { true } else { false }
    }
}

extension Phase {
    /// The share of the sheet that asks about the phase.
    fileprivate var weight: Int {
        switch self {
        case .forward: 3
        case .loss: 2
        case .backward: 5
        case .update: 2
        }
    }

    /// The kinds of question in turn.
    fileprivate var forms: [SheetQuestion.Form] {
        switch self {
        case .forward, .loss, .update: [.value]
        case .backward: [.factor, .rule, .value, .sign, .value]
        }
    }
}
