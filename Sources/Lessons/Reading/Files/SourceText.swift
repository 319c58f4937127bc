/// The text of a lesson under the name it is reported by, able to show any of its lines.
package struct SourceText: Sendable {
    package let name: String
    package var text: String { String(String.UnicodeScalarView(scalars)) }
    let scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    package init(name: String, text: String) {
        self.name = name
        let all = Array(text.unicodeScalars)
        let scalars = all.first == "\u{FEFF}" ? Array(all.dropFirst()) : all
        var starts = [0]
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            guard scalar.isLineBreak else { continue }
            if scalar == "\r", index < scalars.count, scalars[index] == "\n" {
                index += 1
            }
            starts.append(index)
        }
        self.scalars = scalars
        lineStarts = starts
    }

    /// The fault at that place, with its line when the place is in this text.
    package func fault(_ message: String, at place: Place, suggestions: [String] = []) -> Fault {
        var excerpt: Excerpt?
        if case .position(let line, let column) = place {
            excerpt = Excerpt(self.line(line), column: column)
        }
        return Fault(
            file: name, place: place, message: message, suggestions: suggestions, excerpt: excerpt)
    }

    /// The line without its break; empty past the end.
    package func line(_ number: Int) -> ArraySlice<Unicode.Scalar> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let start = lineStarts[number - 1]
        let end = number < lineStarts.count ? lineStarts[number] : scalars.count
        var line = scalars[start..<end]
        while let last = line.last, last.isLineBreak {
            line = line.dropLast()
        }
        return line
    }

    /// How far into the text a position is, in scalars; nil outside.
    func offset(line: Int, column: Int) -> Int? {
        guard line >= 1, line <= lineStarts.count, column >= 1 else { return nil }
        let offset = lineStarts[line - 1] + column - 1
        return offset <= scalars.count ? offset : nil
    }

    /// The position of a scalar.
    func place(ofOffset offset: Int) -> Place {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return .position(line: low + 1, column: offset - lineStarts[low] + 1)
    }
}

extension Unicode.Scalar {
    /// What YAML 1.1 counts as the end of a line; positions must count as the parser does.
    var isLineBreak: Bool {
        switch value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return true
        default: return false
        }
    }

    /// What YAML allows in a stream.
    var isAllowedInYAML: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF: return true
        case 0xFEFF: return false
        case 0xE000...0xFFFD, 0x10000...0x10FFFF: return true
        default: return false
        }
    }
}
