import Learning
import Lessons

/// Proves a lesson: every gradient by central differences, every claim by evaluation.
package struct LessonProof: Sendable {
    /// A claim and what came of it.
    package struct ClaimOutcome: Sendable {
        package let says: String
        package let holds: Bool
        package let explanation: String
    }

    package let recording: Recording
    package let gradients: [GradientProof]
    package let claims: [ClaimOutcome]

    package var holds: Bool { gradients.allSatisfy(\.holds) && claims.allSatisfy(\.holds) }

    /// Runs the lesson and proves it.
    ///
    /// - Throws: `LessonError` for claims that ask for what the run does not have.
    package init(_ lesson: Lesson, progress: ProgressReport, cancellation: Cancellation) throws {
        let recording = try Recording.record(
            lesson.experiment, progress: progress, cancellation: cancellation)
        self.recording = recording
        let last = recording.iterations
        gradients = try Set([1, last].filter { $0 >= 1 && $0 <= last }).sorted().map { iteration in
            try cancellation.check()
            progress("proving gradients", iteration, of: max(last, 1))
            return GradientProof(recording.moment(iteration))
        }
        let resolver = RecordingResolver(recording)
        let lesson = try lesson.filled(from: resolver).lesson
        var faults: [Fault] = []
        var outcomes: [ClaimOutcome] = []
        for stated in lesson.claims {
            do throws(ExpressionFault) {
                let outcome = try stated.claim.outcome(in: resolver)
                outcomes.append(
                    ClaimOutcome(says: stated.says, holds: outcome.holds, explanation: outcome.explanation))
            } catch {
                faults.append(lesson.source.fault(error, in: stated.node))
            }
        }
        guard faults.isEmpty else { throw LessonError(faults) }
        claims = outcomes
    }
}
