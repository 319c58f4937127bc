import Formulas

/// A value of the program that is being written: the handle that textbook code computes with.
package struct Term {
    package let builder: ProgramBuilder
    package let id: ValueID

    package var kind: Kind { builder.instructions[id].kind }
    package var name: Name? { builder.instructions[id].name }

    /// The same term, named; a value that already has a name, or a number that others share, is copied under the new one.
    package func named(_ name: Name) -> Term {
        if self.name == name { return self }
        if self.name != nil || builder.plainConstant(self) != nil { return builder.copy(self, named: name) }
        builder.name(self, name)
        return self
    }
}

extension Term {
    package static func + (x: Term, y: Term) -> Term {
        if x.builder.plainConstant(x) == 0 { return y }
        if x.builder.plainConstant(y) == 0 { return x }
        return x.builder.emit(.add, [x, y])
    }

    package static func - (x: Term, y: Term) -> Term {
        x.builder.plainConstant(y) == 0 ? x : x.builder.emit(.subtract, [x, y])
    }

    package static func * (x: Term, y: Term) -> Term {
        if x.builder.plainConstant(x) == 1 { return y }
        if x.builder.plainConstant(y) == 1 { return x }
        if x.builder.plainConstant(x) == -1 { return -y }
        if x.builder.plainConstant(y) == -1 { return -x }
        return x.builder.emit(.multiply, [x, y])
    }

    package static func / (x: Term, y: Term) -> Term {
        x.builder.plainConstant(y) == 1 ? x : x.builder.emit(.divide, [x, y])
    }

    package static prefix func - (x: Term) -> Term {
        if let constant = x.builder.plainConstant(x) { return x.builder.constant(-constant) }
        return x.builder.emit(.negate, [x])
    }

    package static func + (x: Term, y: Double) -> Term { x + x.builder.constant(y) }
    package static func + (x: Double, y: Term) -> Term { y.builder.constant(x) + y }
    package static func - (x: Term, y: Double) -> Term { x - x.builder.constant(y) }
    package static func - (x: Double, y: Term) -> Term { y.builder.constant(x) - y }
    package static func * (x: Term, y: Double) -> Term { x * x.builder.constant(y) }
    package static func * (x: Double, y: Term) -> Term { y.builder.constant(x) * y }
    package static func / (x: Term, y: Double) -> Term { x / x.builder.constant(y) }
    package static func / (x: Double, y: Term) -> Term { y.builder.constant(x) / y }
}
