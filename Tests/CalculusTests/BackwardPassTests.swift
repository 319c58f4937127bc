import Calculus
import Formulas
import Testing

/// What the backward pass writes: its variables, its names, its share of the program.
@Suite struct BackwardPassTests {
    private func inputs(_ builder: ProgramBuilder, _ names: String...) -> [Term] {
        names.map { builder.input(Name($0), .uniform) }
    }

    @Test func variablesMayBeComputedValues() {
        let builder = ProgramBuilder()
        let w = inputs(builder, "w")[0]
        let z = 3 * w
        let loss = square(z)
        let gradients = builder.differentiate(loss, by: [z, w, loss])
        let machine = Machine(builder.finish(), lanes: 1)
        machine[w.id] = 2
        machine.run()
        #expect(gradients.map { machine[$0.id] } == [12, 36, 1])
    }

    @Test func aVariableThatTheLossDoesNotUseHasGradientZero() {
        let builder = ProgramBuilder()
        let terms = inputs(builder, "a", "b")
        let gradients = builder.differentiate(square(terms[0]).named(Name("L")), by: terms)
        let machine = Machine(builder.finish(), lanes: 1)
        machine[terms[0].id] = 5
        machine.run()
        #expect(gradients.map { machine[$0.id] } == [10, 0])
        #expect(gradients[1].name?.text == "∂L/∂b")
    }

    @Test func gradientsAreNamedByTheChainRule() {
        let builder = ProgramBuilder()
        let (w, v, x) = (
            builder.input(Name("w"), .uniform), builder.input(Name("v"), .uniform), inputs(builder, "x")[0]
        )
        let z = (w * x + v * x).named(Name("z"))
        let a = tanh(z).named(Name("a"))
        let gradients = builder.differentiate(square(a).named(Name("L")), by: [w, v])
        let program = builder.finish()
        #expect(gradients.map { $0.name?.text } == ["∂L/∂w", "∂L/∂v"])
        for name in ["∂L/∂a", "∂a/∂z", "∂L/∂z"] { #expect(program.value(named: name) != nil, "\(name)") }
        let slope = program.value(named: "∂L/∂z").map { id in
            program.formula(of: id) { program.instructions[$0].name?.symbol }.unicode
        }
        #expect(slope == "∂L/∂a · ∂a/∂z")
    }

    /// Naming the first gradient that is 1 must not rename every 1 of the program.
    @Test func numbersKeepTheirFaces() {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .column)
        let w = builder.input(Name("w"), .uniform)
        let share = square(tanh(w * x)).named(Name("ℓ"))
        _ = builder.differentiate(laneMean(share).named(Name("L")), by: [w])
        for instruction in builder.finish().instructions where instruction.operation == .constant {
            #expect(instruction.name == nil)
        }
    }

    /// A parameter always has a gradient of its own to show, also where it is a number that is known beforehand.
    @Test func everyGradientOfANamedVariableIsAStepOfItsOwn() {
        let builder = ProgramBuilder()
        let terms = inputs(builder, "a", "b", "c", "d")
        let gradients = builder.differentiate(
            (terms[0] + terms[1] + 3 * terms[2]).named(Name("L")), by: terms)
        let program = builder.finish()
        let machine = Machine(program, lanes: 1)
        machine.run()
        #expect(gradients.map { machine[$0.id] } == [1, 1, 3, 0])
        #expect(Set(gradients.map(\.id)).count == 4)
        #expect(gradients.map { $0.name?.text } == ["∂L/∂a", "∂L/∂b", "∂L/∂c", "∂L/∂d"])
        #expect(gradients.allSatisfy { !program.instructions[$0.id].operation.isGiven })
    }

    /// A value that a slope needs is found, not written again: tanh′ uses tanh, exp′ is exp.
    @Test func slopesFindValuesThatAreThere() {
        let builder = ProgramBuilder()
        let x = inputs(builder, "x")[0]
        _ = builder.differentiate(exp(tanh(x)), by: [x])
        let operations = builder.finish().instructions.map(\.operation)
        #expect(operations.filter { $0 == .tanh }.count == 1)
        #expect(operations.filter { $0 == .exp }.count == 1)
    }
}
