import Calculus

extension Moment {
    /// A value of the iteration with the step that computed it.
    package struct Computed: Hashable, Sendable {
        /// The step's position in the iteration.
        package let index: Int
        package let value: Double
    }

    /// The last computation of `value` up to step `index`, in any lane or in `lane` alone; nil when it lies ahead.
    package func latest(
        _ value: ValueID, isUpdate: Bool, lane: Int? = nil, upTo index: Int
    ) -> Computed? {
        let steps = steps(computing: value, isUpdate: isUpdate)
        let machine = isUpdate ? engine.updateMachine : engine.lossMachine
        if let lane, steps.count > 1 {
            guard steps.indices.contains(lane), steps[lane] <= index else { return nil }
            return Computed(index: steps[lane], value: machine[value, lane: lane])
        }
        guard let found = steps.lastIndex(where: { $0 <= index }) else { return nil }
        return Computed(index: steps[found], value: machine[value, lane: found])
    }

    /// The steps of the iteration that compute `value`, one a lane where lanes differ in it.
    package func steps(computing value: ValueID, isUpdate: Bool) -> [Int] {
        let lossCount = numbers.lossCount(in: iteration)
        guard isUpdate else {
            return numbers.lossWalk.indices(of: value, lanes: engine.lossMachine.lanes)
        }
        guard stepCount > lossCount else { return [] }
        return numbers.updateWalk.indices(of: value, lanes: engine.updateMachine.lanes)
            .map { $0 + lossCount }
    }

    /// The lane that walks at step `index`: the example of the batch that is worked on; the first where all work together.
    package func lane(at index: Int) -> Int {
        guard index >= 0, index < numbers.lossCount(in: iteration) else { return 0 }
        return numbers.lossWalk.walker(index, lanes: engine.lossMachine.lanes) ?? 0
    }
}
