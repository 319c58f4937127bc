/// A part of a drawn network; layers, units and inputs count from 1, layer 0 is the inputs.
package enum NetworkPart: Hashable {
    case node(layer: Int, unit: Int)
    case weight(layer: Int, unit: Int, input: Int)
    case bias(layer: Int, unit: Int)
    /// The comparison of an output with its target.
    case target(Int)
    case loss

    /// The part that a value belongs to, by its name: `a[1][2]` to a node, `∂L/∂w[1][2][1]` to a weight.
    package init?(valueName: String) {
        var name = valueName[...]
        if let slash = name.firstRange(of: "/∂") { name = name[slash.upperBound...] }
        let letter = name.prefix { $0 != "[" }
        let indices = name.dropFirst(letter.count).split { $0 == "[" || $0 == "]" }.compactMap { Int($0) }
        switch (letter, indices.count) {
        case ("x", 1): self = .node(layer: 0, unit: indices[0])
        case ("z", 2), ("a", 2): self = .node(layer: indices[0], unit: indices[1])
        case ("w", 3): self = .weight(layer: indices[0], unit: indices[1], input: indices[2])
        case ("b", 2): self = .bias(layer: indices[0], unit: indices[1])
        case ("y", 1), ("e", 1), ("E", 1): self = .target(indices[0])
        case ("L", 0), ("ℓ", 0), ("L_data", 0), ("penalty", 0): self = .loss
        default: return nil
        }
    }

    /// The part that an unnamed value belongs to, by its scopes: `layer 2`, `neuron 1`.
    init?(scope: [String], phase: String) {
        func number(_ word: String) -> Int? {
            scope.first { $0.hasPrefix(word + " ") }.flatMap { Int($0.dropFirst(word.count + 1)) }
        }
        if let layer = number("layer"), let unit = number("neuron") {
            self = .node(layer: layer, unit: unit)
        } else if number("layer") == nil, phase == "loss" || phase == "backward" {
            self = .loss
        } else {
            return nil
        }
    }
}
