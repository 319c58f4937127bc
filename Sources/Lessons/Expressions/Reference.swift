/// What an expression refers to in a recording, as written: a name and what follows it.
///
/// `w[2][1][1]` is `w` with three indices; `norm(grad(layer 1))` asks for `grad` called with the reference
/// `layer[1]`; `variant("Adam").loss[-1]` is `variant`, called with a text, then the member `loss`, then an index.
package struct Reference: Hashable, Sendable {
    package indirect enum Step: Hashable, Sendable {
        case index(Int)
        case member(String)
        case call([Argument])
    }

    package enum Argument: Hashable, Sendable {
        /// A name of the recording, not yet looked up, so that `grad` can ask which parameter is meant.
        case reference(Reference)
        case value(Value)
    }

    package let name: String
    package let steps: [Step]

    package init(_ name: String, _ steps: [Step] = []) {
        self.name = name
        self.steps = steps
    }

    /// The indices, if nothing but indices follows the name; empty for the bare name.
    package var indices: [Int]? {
        var indices: [Int] = []
        for step in steps {
            guard case .index(let index) = step else { return nil }
            indices.append(index)
        }
        return indices
    }

    /// The arguments of a call that directly follows the name.
    package var arguments: [Argument]? {
        if case .call(let arguments)? = steps.first { return arguments }
        return nil
    }

    /// What the only argument of a call names, if nothing follows the call: the `w[2][1][1]` of `grad(w[2][1][1])`.
    package var operand: Reference? {
        guard steps.count == 1, let arguments, arguments.count == 1,
            case .reference(let operand) = arguments[0]
        else {
            return nil
        }
        return operand
    }

    /// The reference after the first member dot: `loss[-1]` of `variant("Adam").loss[-1]`.
    package var afterMember: Reference? {
        for (index, step) in steps.enumerated() {
            if case .member(let name) = step { return Reference(name, Array(steps[(index + 1)...])) }
        }
        return nil
    }
}

extension Reference: CustomStringConvertible {
    /// The reference as lessons write it.
    package var description: String {
        steps.reduce(name) { text, step in
            switch step {
            case .index(let index): return "\(text)[\(index)]"
            case .member(let member): return "\(text).\(member)"
            case .call(let arguments):
                return "\(text)(\(arguments.map(\.description).joined(separator: ", ")))"
            }
        }
    }
}

extension Reference.Argument: CustomStringConvertible {
    package var description: String {
        switch self {
        case .reference(let reference): return reference.description
        case .value(let value): return value.description
        }
    }
}
