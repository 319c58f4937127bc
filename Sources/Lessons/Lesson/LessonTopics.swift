import Learning

extension Experiment {
    /// What a run is made of, in words: its activations, its loss, its optimizer, its function.
    var parts: [String] {
        var names: [String] = []
        switch model {
        case .network(let network, let loss):
            names = network.layers.map(\.activation.entry.name) + [loss.entry.name]
        case .landscape: names = ["a landscape"]
        }
        names.append(optimizer.entry.name)
        if schedule.entry.name != "constant" { names.append("\(schedule.entry.name) schedule") }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.map { $0.replacing("_", with: " ") }
    }
}
