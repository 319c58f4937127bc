import Formulas

/// Where a value stands in its program: the index of the instruction that computes it.
package typealias ValueID = Int

/// Whether lanes may differ in a value.
package enum Kind: Hashable, Sendable {
    /// The same in all lanes, held once.
    case uniform
    /// One number a lane.
    case column
}

/// One scalar operation of a program.
package struct Instruction: Sendable {
    package let operation: Operation
    package let operands: [ValueID]
    package let kind: Kind
    /// The number of a `.constant`.
    package let constant: Double
    /// The innermost scope it stands in, as an index into `Program.scopes`; nil outside all.
    package let scope: Int?
    package internal(set) var name: Name?
}
