import Calculus
import Testing

/// Scopes are contiguous ranges, one within another, that cover what was written in them.
@Suite struct ScopeTests {
    /// Two layers with neurons, differentiated; a scope is opened again and one stays empty.
    private static var program: Program {
        let builder = ProgramBuilder()
        let weights = (1...4).map { builder.input(Name("w[\($0)]"), .uniform) }
        var signal = builder.input(Name("x"), .column)
        builder.scope("forward") {
            for layer in 1...2 {
                builder.scope("layer \(layer)") {
                    let units = (1...2).map { unit in
                        builder.scope("neuron \(unit)") { tanh(weights[2 * layer + unit - 3] * signal) }
                    }
                    signal = units[0] + units[1]
                }
            }
        }
        builder.scope("empty") { _ = signal }
        let loss = builder.scope("loss") { laneMean(square(signal)) }
        _ = builder.scope("backward") { builder.differentiate(loss, by: weights) }
        return builder.finish()
    }

    @Test func childrenLieWithinTheirParents() {
        let program = Self.program
        for (index, scope) in program.scopes.enumerated() {
            #expect(scope.range.lowerBound >= 0 && scope.range.upperBound <= program.instructions.count)
            guard let parent = scope.parent else { continue }
            #expect(parent < index)
            let outer = program.scopes[parent].range
            #expect(outer.lowerBound <= scope.range.lowerBound && scope.range.upperBound <= outer.upperBound)
        }
    }

    @Test func siblingsDoNotOverlap() {
        let scopes = Self.program.scopes
        for (index, scope) in scopes.enumerated() {
            for other in scopes.dropFirst(index + 1) where other.parent == scope.parent {
                #expect(!other.range.overlaps(scope.range), "\(scope.title) and \(other.title)")
            }
        }
    }

    @Test func rangesAreExactlyWhatStandsInThem() {
        let program = Self.program
        for (index, scope) in program.scopes.enumerated() {
            let within = program.instructions.indices.filter { value in
                var around = program.instructions[value].scope
                while let present = around, present != index { around = program.scopes[present].parent }
                return around == index
            }
            #expect(within == Array(scope.range), "\(scope.title)")
        }
    }

    @Test func pathsNameTheWayIn() {
        let program = Self.program
        let first = program.instructions.firstIndex { $0.operation == .tanh }
        #expect(first.map(program.scopePath) == ["forward", "layer 1", "neuron 1"])
        let phases = program.instructions.indices.compactMap { program.scopePath(of: $0).first }
        #expect(Set(phases) == ["forward", "loss", "backward"])
    }

    /// The backward pass goes through the layers from the last to the first, and through each neuron once.
    @Test func theBackwardPassMirrorsTheForwardPass() {
        let program = Self.program
        let backward = program.scopes.indices.filter { program.scopes[$0].title == "backward" }
        let layers = program.scopes.filter { backward.contains($0.parent ?? -1) }.map(\.title)
        #expect(layers == ["layer 2", "layer 1", "batch"])
        let neurons = program.scopes.filter { scope in
            scope.title.hasPrefix("neuron")
                && scope.range.lowerBound >= program.scopes[backward[0]].range.lowerBound
        }
        #expect(neurons.count == 4)
    }

    @Test func aScopeOpenedAgainGoesOn() {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .uniform)
        builder.scope("a") { _ = exp(x) }
        builder.scope("a") { _ = tanh(x) }
        _ = square(x)
        builder.scope("a") { _ = sin(x) }
        #expect(builder.finish().scopes.map(\.range) == [1..<3, 4..<5])
    }
}
