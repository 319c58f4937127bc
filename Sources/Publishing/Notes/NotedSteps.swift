import Formulas
import Learning
import Lessons

/// The steps of the first iteration, as lists of formulas.
struct NotedSteps: Sendable {
    /// More steps than these are for the trace.
    static let most = 200

    struct Phase: Sendable {
        let name: String
        var groups: [Group]
    }

    /// Steps of one place, such as a neuron.
    struct Group: Sendable {
        let place: String
        /// The number of its first step.
        let first: Int
        var lines: [String]
    }

    private(set) var phases: [Phase] = []
    /// How many steps the iteration has beyond those told.
    private let rest: Int
    private let command: String

    init(_ recording: Recording, _ lesson: Lesson) {
        command = lesson.commandWords
        guard recording.visibleIterations >= 1 else {
            rest = 0
            return
        }
        let moment = recording.moment(1)
        let count = min(moment.stepCount, recording.divergence?.step.number ?? .max)
        rest = max(0, count - NotedSteps.most)
        for index in 0..<min(count, NotedSteps.most) {
            guard let step = moment.step(index) else { continue }
            add(step)
        }
    }

    private mutating func add(_ step: Step) {
        let name = step.phase.rawValue.firstRaised
        if phases.last?.name != name { phases.append(Phase(name: name, groups: [])) }
        // A parameter's update names the parameter in every line already.
        let place = step.phase == .update ? "" : step.placeInWords
        let last = phases.count - 1
        if phases[last].groups.last?.place != place {
            phases[last].groups.append(Group(place: place, first: step.number, lines: []))
        }
        phases[last].groups[phases[last].groups.count - 1].lines.append(step.line)
    }

    /// The steps below a heading, numbered as the run numbers them.
    var blocks: [Prose.Block] {
        var blocks: [Prose.Block] = [.heading(level: 2, [.text("The first iteration, step by step")])]
        for phase in phases {
            blocks.append(.heading(level: 3, [.text(phase.name)]))
            for group in phase.groups {
                if !group.place.isEmpty {
                    blocks.append(.paragraph([.emphasis([.text(group.place)])]))
                }
                let items = group.lines.map { line -> [Prose.Block] in
                    [.paragraph([.formula(tex: line, isDisplay: false)])]
                }
                // Fractions one below the other need room.
                let isTight = !group.lines.contains { $0.contains("\\dfrac") }
                blocks.append(.list(.init(start: group.first, isTight: isTight, items: items)))
            }
        }
        if rest > 0 {
            let words = rest == 1 ? "One more step follows" : "\(rest) more steps follow"
            blocks.append(
                .paragraph([
                    .text("\(words); "), .code("gradus trace \(command) --to iteration:1"),
                    .text(" prints all of them."),
                ]))
        }
        return blocks
    }
}

extension Step {
    /// The rule, the same with numbers, and the result, as one line of TeX.
    fileprivate var line: String {
        let right = [numbers.tex, result.tex]
        let parts = right[0] == right[1] ? [right[0]] : right
        // Fractions in a line are small; these are what the line is about.
        return ([rule.tex] + parts).joined(separator: " = ").replacing("\\frac{", with: "\\dfrac{")
    }

    fileprivate var placeInWords: String {
        ((example.map { ["example \($0)"] } ?? []) + scope).joined(separator: ", ").firstRaised
    }
}
