import Formulas
import Learning

/// The inputs of a lesson by number and by name.
struct InputColumns {
    /// As they are printed: x₁, x₂, …, or the names that the data has.
    let names: [String]
    private let written: [String]

    init(_ table: Learning.Table) {
        written = table.inputNames
        names = table.inputNames.enumerated().map { index, name in
            name == "x[\(index + 1)]" ? Formula.symbol(Symbol("x", ["\(index + 1)"])).unicode : name
        }
    }

    /// The column that a setting means, counted from 0: its name, as `x[2]` or as it is printed, or its number from 1.
    func index(of text: String) -> Int? {
        if let index = written.firstIndex(of: text) ?? names.firstIndex(of: text) { return index }
        let digits = text.hasPrefix("x") ? text.dropFirst() : text[...]
        guard let number = Int(digits), written.indices.contains(number - 1) else { return nil }
        return number - 1
    }
}
