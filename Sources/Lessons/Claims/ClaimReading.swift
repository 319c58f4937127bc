import Learning

extension LessonReading {
    /// The claims, parsed, their names checked.
    mutating func claims(on experiment: Experiment?) -> [Lesson.StatedClaim] {
        (root["claims"]?.items ?? []).compactMap { node -> Lesson.StatedClaim? in
            guard let that = node["that"], let text = that.text else { return nil }
            do throws(ExpressionFault) {
                let claim = try Claim(text)
                var wrong = claim.expression.faults(knowing: RecordingResolver.knownNames)
                if wrong.isEmpty { wrong = claim.expression.faultsAsClaim(on: experiment) }
                faults += wrong.map { source.fault($0, in: that) }
                return Lesson.StatedClaim(claim: claim, says: node["says"]?.text ?? text, node: that)
            } catch {
                faults.append(source.fault(error, in: that))
                return nil
            }
        }
    }
}
