import Formulas

/// A titled range of instructions, such as *backward*, *layer 2* or *neuron 1*.
///
/// Scopes nest; they are the debugger's map.
package struct Scope: Hashable, Sendable {
    package let title: String
    /// The formula of the whole, where one line says it.
    package let formula: Formula?
    /// The scope around it, as an index into `Program.scopes`.
    package let parent: Int?
    package internal(set) var range: Range<ValueID>
}
