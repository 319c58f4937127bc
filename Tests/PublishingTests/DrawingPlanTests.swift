import Learning
import Lessons
import Publishing
import Testing

@Suite struct DrawingPlanTests {
    private func plan(
        _ text: String, _ choices: Drawing.Choices = .init(), set overrides: [String] = []
    ) throws -> (DrawingPlan, Recording) {
        let lesson = try TestLesson.read(text, set: overrides)
        let recording = try TestLesson.record(lesson)
        return (try DrawingPlan(lesson, recording, choices), recording)
    }

    @Test func listsBecomeNumberedFrames() throws {
        let (plan, recording) = try plan(TestLesson.batches)
        let entry = plan.entries[0]
        #expect(entry.isAnimation)
        #expect(entry.drawings.map(\.id) == ["several-0001", "several-0002", "several-0003"])
        let numbers = StepNumbers(recording.experiment, iterations: recording.iterations)
        #expect(entry.drawings.last?.step == numbers.total)
        #expect(entry.drawings.allSatisfy { $0.page == .half && $0.theme == .light })
        #expect(plan.warnings.isEmpty)
    }

    @Test func everyCountsIterationsOrSteps() throws {
        let (plan, recording) = try plan(TestLesson.batches)
        let numbers = StepNumbers(recording.experiment, iterations: recording.iterations)
        #expect(plan.entries[1].drawings.map(\.step) == [numbers.first(of: 5) - 1, numbers.first(of: 9) - 1])
        #expect(plan.entries[1].drawings.allSatisfy { $0.theme == .dark })
        let (steps, _) = try self.plan(
            TestLesson.batches, set: ["figures.2.at={ every: 100, of: steps }"])
        #expect(
            steps.entries[1].drawings.map(\.step) == Array(stride(from: 1, through: numbers.total, by: 100)))
    }

    @Test func oneMomentHasTheFiguresOwnName() throws {
        let (plan, _) = try plan(TestLesson.batches)
        #expect(!plan.entries[2].isAnimation)
        #expect(plan.entries[2].drawings.map(\.id) == ["one"])
    }

    @Test func choicesGoBeforeTheLesson() throws {
        var choices = Drawing.Choices()
        choices.theme = .print
        choices.at = StepPlace("backward")
        let (plan, _) = try plan(TestLesson.batches, choices)
        #expect(plan.entries.allSatisfy { $0.drawings.count == 1 && $0.drawings[0].theme == .print })
    }

    @Test func whatDivergenceCutOffShowsTheDivergingStep() throws {
        let (plan, recording) = try plan(TestLesson.diverging)
        let end = try #require(recording.divergence).step.number
        #expect(plan.entries[0].drawings.map(\.step) == [end])
        #expect(plan.entries[1].drawings[0].step < end)
        #expect(plan.entries[2].drawings.map(\.step) == [end])
        #expect(plan.entries[3].drawings.count == 2)
        #expect(plan.entries[3].drawings.allSatisfy { $0.step < end })
        #expect(plan.warnings.count == 1)
        #expect(plan.warnings[0].hasPrefix("late: iteration:200 was not reached"))
    }
}
