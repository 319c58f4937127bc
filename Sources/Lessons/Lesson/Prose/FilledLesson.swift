import Learning

extension Lesson {
    /// The lesson with the numbers of its recording in everything it says: `about`, captions, and what claims say.
    ///
    /// Everybody who shows a lesson's texts shows those of the filled one.
    ///
    /// - Parameter resolver: knows the recording; may be shared with claims.
    /// - Throws: `LessonError` for numbers that the run does not have. Where options changed the lesson, or a run diverged, a
    ///   dash stands in their place instead, and a warning tells so.
    package func filled(
        from resolver: RecordingResolver
    ) throws(LessonError) -> (lesson: Lesson, warnings: [String]) {
        var filling = ProseFilling(source: source, resolver: resolver, mayLack: mayLack(resolver))
        var filled = self
        filled.about = filling.filled(about, from: aboutPlace)
        for index in figures.indices { filled.figures[index] = filling.filled(figures[index]) }
        for index in claims.indices {
            guard let place = claims[index].saysPlace else { continue }
            filled.claims[index].says = filling.filled(claims[index].says, from: place)
        }
        guard filling.faults.isEmpty else { throw LessonError(filling.faults) }
        return (filled, filling.warnings)
    }

    /// One figure with the numbers of the recording in its caption.
    package func filled(
        _ request: FigureRequest, from resolver: RecordingResolver
    ) throws(LessonError) -> FigureRequest {
        var filling = ProseFilling(source: source, resolver: resolver, mayLack: mayLack(resolver))
        let filled = filling.filled(request)
        guard filling.faults.isEmpty else { throw LessonError(filling.faults) }
        return filled
    }

    private func mayLack(_ resolver: RecordingResolver) -> Bool {
        !overrides.isEmpty || resolver.recording.hasDiverged
    }
}

/// Puts numbers into texts, collecting those that the run does not have.
private struct ProseFilling {
    let source: SourceText
    let resolver: RecordingResolver
    /// Whether a missing number is a dash.
    let mayLack: Bool
    var faults: [Fault] = []
    var warnings: [String] = []

    mutating func filled(_ request: Lesson.FigureRequest) -> Lesson.FigureRequest {
        guard let caption = request.caption else { return request }
        var request = request
        request.caption = filled(caption, from: (request.node["caption"] ?? request.node).place)
        return request
    }

    mutating func filled(_ text: String, from place: Place) -> String {
        let numbers = ProseFormulas(text).numbers
        guard !numbers.isEmpty else { return text }
        let scalars = Array(text.unicodeScalars)
        var filled = ""
        var end = 0
        for number in numbers {
            filled += String(scalars[end..<number.range.lowerBound])
            do throws(ProseNumber.Wrong) {
                filled += try number.text(in: resolver)
            } catch {
                filled += number.isInFormula ? "\\text{–}" : "–"
                if mayLack {
                    let written = String(scalars[number.range]).shortened(to: 60)
                    warnings.append("\(written) is not in this run: \(error.message)")
                } else {
                    faults.append(source.fault(error, at: source.places(of: text, from: place)))
                }
            }
            end = number.range.upperBound
        }
        return filled + String(scalars[end...])
    }
}
