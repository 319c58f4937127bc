import Yams

extension YAMLComposing {
    /// What the YAML parser objects to, in words, where it does.
    func syntaxFault(_ error: YamlError) -> Fault {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            return syntaxFault(problem, context, at: mark)
        case .composer(_, let problem, let mark, _) where problem.contains("another document"):
            return fault("a lesson is one YAML document; a second one begins here", at: mark)
        case .composer(let context, let problem, let mark, _):
            return syntaxFault(problem, context, at: mark)
        case .memory:
            return source.fault(Self.tooDeep, at: .position(line: 1, column: 1))
        case .reader(let problem, let offset, _, _):
            let place = offset.map { source.place(ofOffset: min($0, source.scalars.count)) }
            return source.fault("not YAML: \(problem)", at: place ?? .position(line: 1, column: 1))
        default:
            return source.fault("not YAML: \(error)", at: .position(line: 1, column: 1))
        }
    }

    static let tooDeep = "values are nested deeper than \(YAMLWalk.deepestNesting)"

    private func syntaxFault(_ problem: String, _ context: YamlError.Context?, at mark: Mark) -> Fault {
        let line = source.line(mark.line)
        let column = line.startIndex + mark.column - 1
        if problem.lowercased().contains("nesting level") {
            return fault(Self.tooDeep, at: mark)
        }
        if line.indices.contains(column), line[column] == "\t" || line[..<column].allSatisfy(\.isBlank) {
            if let tab = line.firstIndex(of: "\t"), line[..<tab].allSatisfy(\.isBlank) {
                let place = Place.position(line: mark.line, column: tab - line.startIndex + 1)
                return source.fault("a tab cannot indent YAML; use spaces", at: place)
            }
        }
        if let context, line.allSatisfy(\.isBlank), context.mark.line < mark.line {
            let message = "not YAML: \(problem) \(context.text), which begins here and does not end"
            return fault(message, at: context.mark)
        }
        if source.offset(line: mark.line, column: mark.column).map({ $0 >= source.scalars.count }) ?? true {
            let last = source.scalars.lastIndex { !$0.isBlank && !$0.isLineBreak } ?? -1
            return source.fault("not YAML: \(problem) before the end", at: source.place(ofOffset: last + 1))
        }
        var message = "not YAML: \(problem)"
        if let context {
            message += " \(context.text), which begins on line \(context.mark.line)"
        }
        if problem.contains("mapping values are not allowed") {
            message = "not YAML: a ':' is not expected here; text that holds ': ' needs quotes"
        } else if problem.contains("did not find expected ',' or '") {
            message +=
                "; entries in braces or brackets are parted by commas, and text that holds { } [ ] or , needs quotes"
        } else if problem.contains("cannot start any token"), line.indices.contains(column) {
            message =
                "not YAML: a value cannot begin with \(String(Character(line[column])).quoted); use quotes"
        }
        return fault(message, at: mark)
    }

    private func fault(_ message: String, at mark: Mark) -> Fault {
        source.fault(message, at: .position(line: mark.line, column: mark.column))
    }
}

extension Unicode.Scalar {
    /// Whether it is a space or a tab.
    var isBlank: Bool { self == " " || self == "\t" }
}
