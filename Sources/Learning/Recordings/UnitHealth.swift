import Calculus

/// Which units of a network have no slope left to learn by, at the state before an iteration.
package struct UnitHealth: Sendable {
    /// A unit below this share of its activation's steepest slope counts as saturated.
    package static let saturation = 0.01

    private let network: Network
    private let dead: Set<[Int]>

    /// - Parameter moment: its state and all rows of its table are looked at, not only those of the batch.
    package init?(_ moment: Moment) {
        guard let network = moment.experiment.model.network else { return nil }
        self.network = network
        let canDie = network.layers.contains { $0.activation.entry.hasFlatSide }
        let rows = moment.experiment.table.inputs
        guard canDie, !rows.isEmpty else {
            dead = []
            return
        }
        let values = ForwardPass(network, lanes: rows.count)
            .activations(of: rows, parameters: moment.parameters(afterUpdate: false))
        var dead: Set<[Int]> = []
        for (layer, entry) in network.layers.enumerated() where entry.activation.entry.hasFlatSide {
            for (unit, column) in values[layer].enumerated() where column.allSatisfy({ $0 == 0 }) {
                dead.insert([layer + 1, unit + 1])
            }
        }
        self.dead = dead
    }

    /// Whether a unit gives 0 for every row of the table, so that no gradient passes it; layers and units count from 1.
    package func isDead(layer: Int, unit: Int) -> Bool { dead.contains([layer, unit]) }

    /// Whether the activation has less than a hundredth of its steepest slope where it is `activation`.
    package func isSaturated(layer: Int, activation: Double) -> Bool {
        guard network.layers.indices.contains(layer - 1),
            let share = network.layers[layer - 1].activation.entry.slopeShare(activation)
        else { return false }
        return share < UnitHealth.saturation
    }
}
