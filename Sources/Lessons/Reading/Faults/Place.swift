/// Where a value of a lesson was written: in the file, or on the command line.
package enum Place: Hashable, Sendable {
    /// Line and column count from 1; columns count Unicode scalars, as YAML readers do.
    case position(line: Int, column: Int)
    /// The option as typed, such as `--set training.epochs=3`.
    case option(String)
}

extension Place: Comparable {
    /// Positions in order of reading, then options.
    package static func < (left: Place, right: Place) -> Bool {
        switch (left, right) {
        case (.position(let line, let column), .position(let otherLine, let otherColumn)):
            return (line, column) < (otherLine, otherColumn)
        case (.position, .option): return true
        case (.option, .position): return false
        case (.option(let option), .option(let other)): return option < other
        }
    }
}

extension Place {
    /// For the middle of a sentence: `on line 3`.
    var inWords: String {
        switch self {
        case .position(let line, _): return "on line \(line)"
        case .option(let option): return "by \(option.shortened(to: 60))"
        }
    }
}
