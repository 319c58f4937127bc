import Learning

extension LessonReading {
    /// The claims, parsed, their names checked.
    mutating func claims(on experiment: Experiment?, isChanged: Bool) -> [Lesson.StatedClaim] {
        let labels = variantLabels
        let last = isChanged ? nil : experiment?.iterations
        return (root["claims"]?.items ?? []).compactMap { node -> Lesson.StatedClaim? in
            guard let that = node["that"], let text = that.text else { return nil }
            do throws(ExpressionFault) {
                let claim = try Claim(text)
                var wrong = claim.expression.faults(knowing: RecordingResolver.knownNames)
                if wrong.isEmpty { wrong = claim.expression.faultsAsClaim(on: experiment, variants: labels) }
                if wrong.isEmpty, let last, !claim.expression.asksForLength {
                    wrong = claim.expression.faults(beyond: last)
                }
                faults += wrong.map { source.fault($0, in: that) }
                return Lesson.StatedClaim(
                    claim: claim, says: node["says"]?.text ?? text, node: that, saysPlace: node["says"]?.place
                )
            } catch {
                faults.append(source.fault(error, in: that))
                return nil
            }
        }
    }

    /// The labels of the runs that the lesson compares.
    var variantLabels: [String] {
        let compared = root["compare"]
        return (compared?["variants"] ?? compared)?.items.compactMap { $0["label"]?.text } ?? []
    }
}
