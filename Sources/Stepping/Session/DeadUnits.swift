import Learning
import Lessons

/// A unit of a network; layers and units count from 1.
struct UnitPlace: Hashable {
    let layer: Int
    let unit: Int
    /// The name of what it gives.
    var name: String { "a[\(layer)][\(unit)]" }
}

extension CursorValues {
    /// The units of `dead(relu)`, `dead(layer 1)` or `dead(a[1][2])` that are dead: with the weights of this iteration they give 0,
    /// with slope 0, for every row of the data.
    ///
    /// It is known of a unit where its output has been computed; of one that was dead an iteration ago from the beginning.
    func deadUnits(of reference: Reference) throws(Unresolved) -> [UnitPlace] {
        let units = try moment.units(of: reference)
        guard let health = UnitHealth(moment) else { return [] }
        let dead = units.filter { health.isDead(layer: $0.layer, unit: $0.unit) }
        let ahead = dead.filter { !isComputed($0) }
        guard !ahead.isEmpty else { return dead }
        let before = place.iteration > 1 ? UnitHealth(timeline.moment(place.iteration - 1)) : nil
        return dead.filter { unit in
            !ahead.contains(unit) || before?.isDead(layer: unit.layer, unit: unit.unit) == true
        }
    }

    private func isComputed(_ unit: UnitPlace) -> Bool {
        moment.firstStep(of: unit).map { $0 <= place.index } ?? true
    }
}

extension Moment {
    /// The steps where `dead(…)` can come out true: the first output of every dead unit; without one, of the last unit.
    func stops(ofDead reference: Reference) -> [Int] {
        guard let units = try? units(of: reference), let health = UnitHealth(self) else { return [0] }
        let dead = units.filter { health.isDead(layer: $0.layer, unit: $0.unit) }
        return (dead.isEmpty ? Array(units.suffix(1)) : dead).compactMap(firstStep)
    }

    /// The step that computes what a unit gives, for the first example of a batch.
    fileprivate func firstStep(of unit: UnitPlace) -> Int? {
        experiment.lossProgram.program.value(named: unit.name)
            .flatMap { steps(computing: $0, isUpdate: false).first }
    }

    /// The units that the operand of `dead(…)` names.
    fileprivate func units(of reference: Reference) throws(Unresolved) -> [UnitPlace] {
        guard let operand = reference.operand, let network = experiment.model.network else {
            throw Unresolved("write dead(relu), dead(layer 1) or dead(a[1][2]), of a network")
        }
        let layers = network.layers
        func units(_ layer: Int) -> [UnitPlace] {
            (1...layers[layer - 1].units).map { UnitPlace(layer: layer, unit: $0) }
        }
        if operand.name == "a", let indices = operand.indices, indices.count == 2 {
            let unit = UnitPlace(layer: indices[0], unit: indices[1])
            guard layers.indices.contains(unit.layer - 1), units(unit.layer).contains(unit) else {
                throw Unresolved("there is no \(unit.name) in this network")
            }
            return [unit]
        }
        if operand.name == "layer", let layer = operand.indices?.first {
            guard layers.indices.contains(layer - 1) else {
                throw Unresolved("layers go from layer 1 to layer \(layers.count)")
            }
            return units(layer)
        }
        let found = layers.indices.filter { layers[$0].activation.entry.name == operand.name }
        guard !found.isEmpty else {
            let used = Array(Set(layers.map(\.activation.entry.name))).sorted().listed(with: "and")
            let known = Activation.catalog.names
            throw known.contains(operand.name)
                ? Unresolved("this lesson has no \(operand.name); its activations are \(used)")
                : Unresolved.name(operand.name, among: known + ["layer"])
        }
        return found.flatMap { units($0 + 1) }
    }
}
