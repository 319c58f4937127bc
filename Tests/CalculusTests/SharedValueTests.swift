import Calculus
import Testing

/// Equal operations are written once; names and plain simplifications hold.
@Suite struct SharedValueTests {
    @Test func equalOperationsAreWrittenOnce() {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .uniform)
        let y = builder.input(Name("y"), .uniform)
        #expect((x * y).id == (x * y).id)
        #expect(tanh(x + y).id == tanh(x + y).id)
        #expect((x - y).id != (y - x).id)
        #expect(builder.constant(0.5).id == builder.constant(0.5).id)
        #expect(builder.constant(0.5).id != builder.constant(0.25).id)
        #expect(builder.constant(0.5, Name("β")).id != builder.constant(0.5).id)
        #expect(builder.laneCount().id == builder.laneCount().id)
        #expect(builder.finish().instructions.count == 2 + 6 + 3)
    }

    @Test func inputsOfOneNameStayApart() {
        let builder = ProgramBuilder()
        #expect(builder.input(Name("x"), .uniform).id != builder.input(Name("x"), .uniform).id)
    }

    @Test func plainNumbersDisappear() {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .uniform)
        for same in [x + 0, 0 + x, x - 0, 1 * x, x * 1, x / 1] { #expect(same.id == x.id) }
        let minus = -x
        #expect((-1 * x).id == minus.id && (x * -1).id == minus.id)
        #expect((-builder.constant(3)).id == builder.constant(-3).id)
    }

    /// A setting with a symbol is shown, whatever its number.
    @Test func namedNumbersStay() {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .uniform)
        let μ = builder.constant(1, Name("μ"))
        #expect((μ * x).id != x.id)
    }

    @Test func aSecondNameIsACopy() {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .column)
        let z = tanh(x).named(Name("z"))
        #expect(z.named(Name("z")).id == z.id)
        let copies = ["a", "b", "a"].map { z.named(Name($0)) }
        #expect(copies[0].id == copies[2].id && copies[0].id != copies[1].id)
        #expect(copies.map { $0.name?.text } == ["a", "b", "a"])
        #expect(copies.allSatisfy { $0.kind == .column })
        let program = builder.finish()
        #expect(program.value(named: "z") == z.id && program.value(named: "b") == copies[1].id)
        let machine = Machine(program, lanes: 3)
        machine.set(x.id, to: [1, 2, 3])
        machine.run()
        #expect(machine.column(copies[1].id) == machine.column(z.id))
    }

    @Test func namingANumberLeavesTheNumberAlone() {
        let builder = ProgramBuilder()
        let one = builder.constant(1)
        let named = one.named(Name("slope"))
        #expect(named.id != one.id && one.name == nil)
        #expect(builder.constant(1).id == one.id)
    }
}
