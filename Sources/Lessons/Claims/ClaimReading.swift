import Learning

extension LessonReading {
    /// The claims, parsed, their names checked.
    mutating func claims(on experiment: Experiment?) -> [Lesson.StatedClaim] {
        let compared = root["compare"]
        let labels = (compared?["variants"] ?? compared)?.items.compactMap { $0["label"]?.text } ?? []
        return (root["claims"]?.items ?? []).compactMap { node -> Lesson.StatedClaim? in
            guard let that = node["that"], let text = that.text else { return nil }
            do throws(ExpressionFault) {
                let claim = try Claim(text)
                var wrong = claim.expression.faults(knowing: RecordingResolver.knownNames)
                if wrong.isEmpty { wrong = claim.expression.faultsAsClaim(on: experiment, variants: labels) }
                faults += wrong.map { source.fault($0, in: that) }
                return Lesson.StatedClaim(claim: claim, says: node["says"]?.text ?? text, node: that)
            } catch {
                faults.append(source.fault(error, in: that))
                return nil
            }
        }
    }
}
