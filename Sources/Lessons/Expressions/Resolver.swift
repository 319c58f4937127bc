/// Who knows the values behind an expression's names, such as a recording.
package protocol Resolver {
    /// The names that references may begin with, for suggestions.
    var names: [String] { get }

    /// The value that a reference stands for.
    func value(of reference: Reference) throws(Unresolved) -> Value
}

/// A reference that a resolver cannot follow, and why.
package struct Unresolved: Error, Hashable, Sendable {
    package let message: String
    package let suggestions: [String]

    package init(_ message: String, suggestions: [String] = []) {
        self.message = message
        self.suggestions = suggestions
    }

    /// The failure for a name among known ones, with the nearest of them.
    package static func name(_ name: String, among known: [String]) -> Unresolved {
        Unresolved("there is no \(name.quoted)", suggestions: name.nearest(among: known))
    }
}

extension [Double] {
    /// The value at an index from 0, or from the end at −1, of what `name` lists.
    package func value(at index: Int, of name: String) throws(Unresolved) -> Double {
        let position = index < 0 ? count + index : index
        guard indices.contains(position) else {
            throw Unresolved(
                isEmpty ? "\(name) is empty" : "\(name) goes from \(name)[0] to \(name)[\(count - 1)]")
        }
        return self[position]
    }
}
