import Learning
import Lessons

/// Proves a lesson: every gradient by central differences, every claim by evaluation.
package struct LessonProof: Sendable {
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
        let (outcomes, faults) = lesson.claimOutcomes(in: resolver)
        guard faults.isEmpty else { throw LessonError(faults) }
        claims = outcomes
    }
}
