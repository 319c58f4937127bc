import Lessons

/// A claim of a lesson and what came of it in a run.
package struct ClaimOutcome: Sendable {
    package enum Verdict: String, Sendable, Codable {
        case holds, fails
        /// It asks for what this run does not have.
        case unanswered
    }

    package let says: String
    /// The claim's expression.
    package let that: String
    package let verdict: Verdict
    package let explanation: String

    package var holds: Bool { verdict == .holds }
}

extension Lesson {
    /// The outcome of every claim, and the faults of those that ask for what the run does not have.
    func claimOutcomes(in resolver: RecordingResolver) -> (outcomes: [ClaimOutcome], faults: [Fault]) {
        var faults: [Fault] = []
        let outcomes = claims.map { stated in
            func outcome(_ verdict: ClaimOutcome.Verdict, _ explanation: String) -> ClaimOutcome {
                ClaimOutcome(
                    says: stated.says, that: stated.claim.text, verdict: verdict, explanation: explanation)
            }
            do throws(ExpressionFault) {
                let found = try stated.claim.outcome(in: resolver)
                return outcome(found.holds ? .holds : .fails, found.explanation)
            } catch {
                faults.append(source.fault(error, in: stated.node))
                return outcome(.unanswered, error.message)
            }
        }
        return (outcomes, faults)
    }
}
