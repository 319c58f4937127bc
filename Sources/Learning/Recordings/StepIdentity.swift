import Calculus

/// What a step is within its iteration, whatever its number: two runs that differ in length or optimizer agree on it.
package struct StepIdentity: Hashable, Sendable {
    /// The titles of the scopes around it, the phase among them.
    package let scopes: [String]
    package let name: String
}

extension Moment {
    /// What step `index` of the iteration is, without the cost of telling it in full.
    package func identity(at index: Int) -> StepIdentity? {
        guard (0..<stepCount).contains(index), let (machine, site) = machineAndSite(index) else { return nil }
        let isUpdate = index >= numbers.lossCount(in: iteration)
        let names = StepNames(
            machine.program, experiment, parameter: isUpdate ? site.lane.map { trainable[$0] } : nil,
            isUpdate: isUpdate)
        return StepIdentity(
            scopes: scopes(around: index).map { title(of: $0) }, name: names.text(site.value))
    }
}
