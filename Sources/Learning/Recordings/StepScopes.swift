import Calculus

/// A stretch of an iteration that a learner can step over or out of; scopes nest.
package enum StepScope: Hashable, Sendable {
    /// What a batch computes for one of its examples, a position in the batch.
    case example(Int)
    /// The update of one trainable parameter, by its position among them.
    case parameter(Int)
    /// A scope that the program names: `forward`, `layer 2`, `neuron 1`.
    case written(Int, isUpdate: Bool)
}

extension Moment {
    /// The scopes around step `index`, outermost first.
    package func scopes(around index: Int) -> [StepScope] {
        guard let (machine, site) = machineAndSite(index) else { return [] }
        let lossCount = numbers.lossCount(in: iteration)
        let isUpdate = index >= lossCount
        var chain: [StepScope] = []
        var scope = machine.program.instructions[site.value].scope
        while let found = scope {
            chain.append(.written(found, isUpdate: isUpdate))
            scope = machine.program.scopes[found].parent
        }
        chain.reverse()
        if isUpdate {
            let walker = numbers.updateWalk.walker(index - lossCount, lanes: machine.lanes)
            if let walker { chain.insert(.parameter(walker), at: min(1, chain.count)) }
        } else if machine.lanes > 1, let walker = numbers.lossWalk.walker(index, lanes: machine.lanes) {
            chain.insert(.example(walker), at: 0)
        }
        return chain
    }

    /// What a scope is called in a path.
    package func title(of scope: StepScope) -> String {
        switch scope {
        case .example(let lane): return rows.indices.contains(lane) ? "example \(rows[lane] + 1)" : "example"
        case .parameter(let index): return trainable[index].name.text
        case .written(let index, let isUpdate):
            let program = isUpdate ? experiment.updateProgram.program : experiment.lossProgram.program
            return program.scopes[index].title
        }
    }

    /// The unbroken run of steps around `index` that share the first `depth` scopes with it; the whole iteration at 0.
    package func stretch(around index: Int, depth: Int) -> ClosedRange<Int> {
        let wanted = scopes(around: index).prefix(depth)
        guard depth > 0 else { return 0...max(stepCount - 1, 0) }
        func isInside(_ other: Int) -> Bool { scopes(around: other).prefix(depth) == wanted }
        var first = index
        while first > 0, isInside(first - 1) { first -= 1 }
        var last = index
        while last + 1 < stepCount, isInside(last + 1) { last += 1 }
        return first...last
    }
}
