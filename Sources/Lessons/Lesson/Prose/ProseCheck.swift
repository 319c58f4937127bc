import Formulas
import Learning

extension LessonReading {
    /// Notes every formula that cannot be read in what the lesson tells its readers, and every number that no run of it has.
    ///
    /// - Parameter isChanged: whether options change the lesson; then its texts may name moments that the run does not reach.
    mutating func checkProse(on experiment: Experiment?, isChanged: Bool) {
        let captions = (root["figures"]?.items ?? []).compactMap { $0["caption"] }
        let sentences = (root["claims"]?.items ?? []).compactMap { $0["says"] }
        let labels = variantLabels
        let last = isChanged ? nil : experiment?.iterations
        for node in [root["about"]].compactMap({ $0 }) + captions + sentences {
            guard let text = node.text else { continue }
            let prose = ProseFormulas(text)
            let wrong =
                prose.faults
                + prose.numbers.flatMap { number in
                    number.faults { $0.faultsInProse(on: experiment, variants: labels, lastIteration: last) }
                }
            guard !wrong.isEmpty else { continue }
            let places = source.places(of: text, from: node.place)
            for wrong in wrong { faults.append(source.fault(wrong, at: places)) }
        }
    }

    /// Notes every figure that `about` shows and the lesson does not have.
    mutating func checkFiguresInProse(among figures: [Lesson.FigureRequest]) {
        guard let node = root["about"], let text = node.text else { return }
        let names = figures.map(\.name)
        let unknown = ProseFigures(text).found.filter { !names.contains($0.name) }
        guard !unknown.isEmpty else { return }
        let places = source.places(of: text, from: node.place)
        for found in unknown {
            let wrong = ProseNumber.Wrong(
                offset: found.offset, message: "the lesson has no figure \(found.name.quoted)",
                suggestions: found.name.nearest(among: names))
            faults.append(source.fault(wrong, at: places))
        }
    }
}

extension ProseFormulas {
    /// Formulas and numbers that cannot be read.
    fileprivate var faults: [ProseNumber.Wrong] {
        var wrong = unclosed.map {
            ProseNumber.Wrong(
                offset: $0, message: "this $ opens a formula that does not end; the sign is \\$")
        }
        wrong += unclosedNumbers.map {
            ProseNumber.Wrong(
                offset: $0, message: "these braces open a number that does not end with }}; the sign is \\{")
        }
        for found in formulas {
            do throws(TeXFault) {
                _ = try Formula(tex: masked(found))
            } catch {
                wrong.append(
                    .init(
                        offset: found.offset + error.column - 1, message: error.message,
                        suggestions: error.suggestions))
            }
        }
        return wrong
    }

    /// The formula with its numbers of the recording as zeros, each as long as what is written.
    private func masked(_ found: Found) -> String {
        var scalars = Array(found.tex.unicodeScalars)
        for number in numbers where number.isInFormula {
            let range = number.range.lowerBound - found.offset..<number.range.upperBound - found.offset
            guard scalars.indices.contains(range.lowerBound), range.upperBound <= scalars.count else {
                continue
            }
            for place in range { scalars[place] = " " }
            scalars[range.lowerBound] = "{"
            scalars[range.lowerBound + 1] = "0"
            scalars[range.upperBound - 1] = "}"
        }
        return String(scalars[...])
    }
}

extension Expression {
    /// What keeps the expression from being a number in a text.
    ///
    /// - Parameter lastIteration: that of the run, where it is known.
    fileprivate func faultsInProse(
        on experiment: Experiment?, variants labels: [String], lastIteration: Int?
    ) -> [ExpressionFault] {
        let unknown = faults(knowing: RecordingResolver.knownNames)
        guard unknown.isEmpty else { return unknown }
        return faults(on: experiment, variants: labels) + (lastIteration.map { faults(beyond: $0) } ?? [])
    }
}

extension SourceText {
    /// What is wrong with a text of a lesson, at its place in the file.
    func fault(_ wrong: ProseNumber.Wrong, at places: (Int) -> Place) -> Fault {
        fault(wrong.message, at: places(wrong.offset), suggestions: wrong.suggestions)
    }
}

extension SourceText {
    /// Where the characters of a scalar stand in the file, by their offset in its text.
    ///
    /// Indentation, folded lines and quotes make the file longer than the text, so the two are read side by side;
    /// only behind an escape such as `\u00e9` may a place be a few columns off.
    func places(of text: String, from place: Place) -> (Int) -> Place {
        guard case .position(let line, let column) = place, let begin = offset(line: line, column: column)
        else {
            return { _ in place }
        }
        var written = begin
        if written < scalars.count, scalars[written] == "|" || scalars[written] == ">" {
            // The text of a block begins on the next line.
            while written < scalars.count, !scalars[written].isLineBreak { written += 1 }
        }
        var offsets: [Int] = []
        for scalar in text.unicodeScalars {
            let isSpace = scalar.isBlank || scalar.isLineBreak
            if !isSpace {
                while written < scalars.count, scalars[written].isBlank || scalars[written].isLineBreak {
                    written += 1
                }
                // Quotes and backslashes of escapes are passed over.
                let nearest = (written..<min(written + 12, scalars.count)).first { scalars[$0] == scalar }
                written = nearest ?? written
            }
            offsets.append(min(written, scalars.count))
            if !isSpace, written < scalars.count, scalars[written] == scalar { written += 1 }
        }
        let end = min(written, scalars.count)
        return { offset in self.place(ofOffset: offsets.indices.contains(offset) ? offsets[offset] : end) }
    }
}
