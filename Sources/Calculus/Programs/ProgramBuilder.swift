import Formulas

/// Writes a program while textbook code runs over `Term`s.
///
/// A class because every term of one formula writes into the same program. Equal operations on equal operands are
/// written once, which is how a derivative finds “a value that is already there”.
package final class ProgramBuilder {
    private struct Key: Hashable {
        let operation: Operation
        let operands: [ValueID]
        let constant: UInt64
        let name: String?
    }

    private(set) var instructions: [Instruction] = []
    private var scopes: [Scope] = []
    private var openScope: Int?
    private var written: [Key: ValueID] = [:]
    var localDerivatives: [Program.LocalDerivative] = []

    package init() {}

    /// A value that is given from outside at every run.
    package func input(_ name: Name, _ kind: Kind) -> Term {
        append(.input, [], kind, name: name)
    }

    /// A number; a name (β₁) makes it appear by its symbol in formulas.
    package func constant(_ value: Double, _ name: Name? = nil) -> Term {
        let key = Key(operation: .constant, operands: [], constant: value.bitPattern, name: name?.text)
        if let id = written[key] { return Term(builder: self, id: id) }
        let term = append(.constant, [], .uniform, constant: value, name: name)
        written[key] = term.id
        return term
    }

    /// The number of lanes of the run, n.
    package func laneCount() -> Term {
        emit(.laneCount, [])
    }

    /// Everything that `body` writes stands in a scope of that title; a scope of the same title that ends here goes on.
    package func scope<Result>(
        _ title: String, formula: Formula? = nil, _ body: () throws -> Result
    ) rethrows -> Result {
        let outer = openScope
        let index = scopeEndingHere(title, in: outer) ?? scopes.count
        if index == scopes.count {
            let start = instructions.count
            scopes.append(Scope(title: title, formula: formula, parent: outer, range: start..<start))
        }
        openScope = index
        defer {
            scopes[index].range = scopes[index].range.lowerBound..<instructions.count
            openScope = outer
        }
        return try body()
    }

    /// The same for scopes within scopes, outermost first.
    func scopes(_ titles: ArraySlice<String>, _ body: () -> Void) {
        guard let first = titles.first else { return body() }
        scope(first) { scopes(titles.dropFirst(), body) }
    }

    private func scopeEndingHere(_ title: String, in parent: Int?) -> Int? {
        scopes.lastIndex {
            $0.parent == parent && $0.title == title && $0.range.upperBound == instructions.count
        }
    }

    /// Writes `operation` unless the very same was written before.
    package func emit(_ operation: Operation, _ operands: [Term]) -> Term {
        let ids = operands.map(\.id)
        let key = Key(operation: operation, operands: ids, constant: 0, name: nil)
        if let id = written[key] { return Term(builder: self, id: id) }
        let isUniform = operation.crossesLanes || ids.allSatisfy { instructions[$0].kind == .uniform }
        let term = append(operation, ids, isUniform ? .uniform : .column)
        written[key] = term.id
        return term
    }

    /// The value under another name; each name has a copy of its own.
    func copy(_ term: Term, named name: Name) -> Term {
        let key = Key(operation: .copy, operands: [term.id], constant: 0, name: name.text)
        if let id = written[key] { return Term(builder: self, id: id) }
        let copy = append(.copy, [term.id], term.kind, name: name)
        written[key] = copy.id
        return copy
    }

    /// Names a value; the first name stays.
    func name(_ term: Term, _ name: Name) {
        if instructions[term.id].name == nil { instructions[term.id].name = name }
    }

    /// The number of an unnamed constant, for simplifications.
    func plainConstant(_ term: Term) -> Double? {
        let instruction = instructions[term.id]
        return instruction.operation == .constant && instruction.name == nil ? instruction.constant : nil
    }

    /// The titles of the scopes around a value, outermost first.
    func scopePath(of value: ValueID) -> [String] {
        Program(instructions: instructions, scopes: scopes, localDerivatives: []).scopePath(of: value)
    }

    /// The finished program.
    package func finish() -> Program {
        Program(instructions: instructions, scopes: scopes, localDerivatives: localDerivatives)
    }

    private func append(
        _ operation: Operation, _ operands: [ValueID], _ kind: Kind, constant: Double = 0, name: Name? = nil
    ) -> Term {
        let instruction = Instruction(
            operation: operation, operands: operands, kind: kind, constant: constant, scope: openScope,
            name: name)
        instructions.append(instruction)
        return Term(builder: self, id: instructions.count - 1)
    }
}
