import Learning

extension LessonReading {
    /// The layers with the weights they start from, and the loss.
    mutating func network(_ node: LocatedNode) -> Model? {
        let inputs = inputCount()
        guard let loss = root["loss"]?.chosen(from: Loss.catalog), let inputs else { return nil }
        let fallback = node["initializer"]?.chosen(from: Initializer.catalog)
        var layers: [DenseLayer] = []
        var signal = inputs
        var parameters = 0
        for (index, layer) in (node["layers"]?.items ?? []).enumerated() {
            let units = layer["units"]?.whole ?? 1
            parameters += units * (signal + 1)
            guard parameters <= Limits.parameters else {
                fail(
                    "the network has more than the \(Limits.parameters) parameters that can be stepped through",
                    at: layer)
                return nil
            }
            layers.append(dense(layer, index: index + 1, inputs: signal, units: units, initializer: fallback))
            signal = units
        }
        let last = node["layers"]?.items.last
        if let needed = loss.entry.requiredActivation, layers.last?.activation.entry.name != needed {
            let present = layers.last?.activation.entry.name ?? "none"
            fail(
                "\(loss.entry.name) is written on \(needed) outputs; the last layer's activation is \(present)",
                at: last?["activation"] ?? last)
        }
        return .network(Network(inputCount: inputs, layers: layers), loss)
    }

    private mutating func dense(
        _ node: LocatedNode, index: Int, inputs: Int, units: Int, initializer: Chosen<Initializer>?
    ) -> DenseLayer {
        let activation =
            node["activation"]?.chosen(from: Activation.catalog) ?? Chosen(Activation.catalog.entries[0])
        let frozen = Set((node["freeze"]?.texts ?? []).compactMap(DenseLayer.Part.init(rawValue:)))
        return DenseLayer(
            weights: weights(node, index: index, inputs: inputs, units: units, initializer: initializer),
            biases: biases(node, units: units), activation: activation, frozen: frozen)
    }

    private mutating func weights(
        _ node: LocatedNode, index: Int, inputs: Int, units: Int, initializer: Chosen<Initializer>?
    ) -> [[Double]] {
        let drawn =
            node["initializer"]?.chosen(from: Initializer.catalog) ?? initializer
            ?? Initializer.catalog["xavier_uniform"].map { Chosen($0) }
        guard let written = node["weights"], let matrix = written.matrix else {
            return drawn?.weights(units: units, inputs: inputs, seed: seed, layer: index) ?? []
        }
        if let entry = node.entry("initializer") {
            faults.append(
                source.fault("the layer gives its weights; it needs no initializer", at: entry.keyPlace))
        }
        if matrix.count != units {
            fail(
                "layer \(index) has \(units.counted("unit")), so weights needs \(units.counted("row")), not \(matrix.count)",
                at: written)
        } else if let wrong = matrix.firstIndex(where: { $0.count != inputs }) {
            fail(
                "layer \(index) has \(inputs.counted("input")), so each row of weights needs \(inputs.counted("number")), "
                    + "not \(matrix[wrong].count)", at: written.items[wrong])
        }
        return matrix
    }

    private mutating func biases(_ node: LocatedNode, units: Int) -> [Double] {
        guard let written = node["biases"], let numbers = written.numbers else {
            return Array(repeating: 0, count: units)
        }
        if numbers.count != units {
            fail(
                "\(units.counted("unit")) need \(units.counted("bias", "biases")), not \(numbers.count)",
                at: written)
        }
        return numbers
    }

    /// A bare function of x and y.
    mutating func landscape(_ node: LocatedNode) -> Model? {
        let start = node["start"]?.numbers ?? [0, 0]
        let landscape =
            if let expression = node["expression"] {
                landscapeExpression(expression).map { Chosen($0) }
            } else {
                node.chosen(from: Landscape.catalog, key: "function")
            }
        return landscape.map { .landscape($0, start: (start[0], start[1])) }
    }
}

extension Int {
    /// `1 unit`, `3 units`.
    func counted(_ singular: String, _ plural: String? = nil) -> String {
        "\(self) \(self == 1 ? singular : plural ?? singular + "s")"
    }
}
