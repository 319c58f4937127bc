import Formulas

extension LessonReading {
    /// Notes every formula that cannot be read in what the lesson tells its readers.
    mutating func checkProse() {
        let captions = (root["figures"]?.items ?? []).compactMap { $0["caption"] }
        for node in [root["about"]].compactMap({ $0 }) + captions {
            guard let text = node.text else { continue }
            let prose = ProseFormulas(text)
            var wrong = prose.unclosed.map {
                ($0, "this $ opens a formula that does not end; the sign is \\$", [String]())
            }
            for found in prose.formulas {
                do throws(TeXFault) {
                    _ = try Formula(tex: found.tex)
                } catch {
                    wrong.append((found.offset + error.column - 1, error.message, error.suggestions))
                }
            }
            guard !wrong.isEmpty else { continue }
            let places = source.places(of: text, from: node.place)
            for (offset, message, suggestions) in wrong {
                faults.append(source.fault(message, at: places(offset), suggestions: suggestions))
            }
        }
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
