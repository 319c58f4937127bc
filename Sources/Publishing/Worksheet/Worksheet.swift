import Learning
import Lessons
import Scenes

/// Questions about a lesson's run, to be printed, and their answers.
///
/// A value: the same lesson, seed and choices give the same questions in the same order.
package struct Worksheet: Sendable {
    /// What a teacher may choose.
    package struct Choices: Sendable {
        /// How many questions there are, if the run has as many.
        package var count = 12
        /// Which of many sheets of the lesson: another number gives other questions.
        package var draw = 1
        package var paper = Paper.a4
        /// The first and the last step that are asked about; the first iteration (of a bare function the first four) where neither is given.
        package var first: StepPlace?
        package var last: StepPlace?

        package init() {}
    }

    package let questions: [SheetQuestion]
    package let choices: Choices
    /// The step before which the sheet's picture shows the run.
    package let start: Int
    /// The iterations that are asked about.
    package let iterations: [Int]

    /// - Parameter shown: numbers that the picture on the sheet shows; none of them is an answer.
    /// - Throws: `NoSuchPlace` where the run has no such steps.
    package init(
        _ recording: Recording, _ choices: Choices, shown: (_ start: Int) throws -> [Double]
    ) throws {
        self.choices = choices
        let steps = try Worksheet.steps(recording, choices)
        start = steps.lowerBound
        let draw = QuestionDraw(
            recording, steps: steps, choices: choices, shown: try shown(steps.lowerBound))
        questions = draw.questions
        iterations = Array(Set(questions.map(\.step.iteration))).sorted()
        guard !questions.isEmpty else {
            throw NoSuchPlace(description: "none of the steps there can be asked about")
        }
    }

    private static func steps(_ recording: Recording, _ choices: Choices) throws -> ClosedRange<Int> {
        let numbers = recording.numbers
        guard numbers.total > 0 else { throw NoSuchPlace(description: "the run has no steps") }
        let end = min(numbers.total, recording.divergence.map { $0.step.number - 1 } ?? .max)
        let isNarrowed = choices.first != nil || choices.last != nil
        // One iteration of a bare function has few steps.
        let usual = recording.experiment.model.network == nil ? min(4, numbers.iterations) : 1
        let first = try choices.first?.steps(in: recording).first ?? 1
        let last = try choices.last?.steps(in: recording).last ?? numbers.total
        let upTo = min(end, isNarrowed ? last : numbers.first(of: usual + 1) - 1)
        guard first <= upTo else {
            throw NoSuchPlace(
                description: last < first
                    ? "--from is step \(first), behind --to, step \(last)"
                    : "the run ends at step \(end); step \(first) was not reached")
        }
        return first...upTo
    }
}
