import Calculus
import Formulas
import Learning

/// Reads the parts of a chain from the program and the numbers of one example.
struct ChainReading {
    let rule: ChainRule
    private let moment: Moment
    private let lane: Int
    private let layers: Int
    private let gradients: [ValueID: ValueID]

    init(_ moment: Moment, lane: Int, target: ValueID) {
        rule = ChainRule(moment.experiment.lossProgram.program, target: target)
        gradients = rule.program.gradients
        self.moment = moment
        self.lane = lane
        layers = moment.experiment.model.network?.layers.count ?? 0
    }

    func node(_ value: ValueID) -> Chain.Node? {
        rule.program.instructions[value].name.map { name in
            Chain.Node(
                value: value, name: name, number: moment.value(value, lane: lane), word: word(for: name.text))
        }
    }

    func link(_ arrival: ChainRule.Arrival, from start: Chain.Node, to end: Chain.Node) -> Chain.Link {
        let number = arrival.ways.reduce(0) { total, way in
            total + way.reduce(1) { $0 * moment.value($1, lane: lane) }
        }
        return Chain.Link(
            derivative: .derivative(of: end.symbol, by: start.symbol), slope: rule.slope(arrival),
            number: number)
    }

    func branch(
        _ arrival: ChainRule.Arrival, from start: Chain.Node, to loss: Chain.Node
    ) -> Chain.Branch? {
        node(arrival.value).map { node in
            Chain.Branch(
                node: node, link: link(arrival, from: start, to: node),
                rest: Chain.Link(
                    derivative: .derivative(of: loss.symbol, by: node.symbol), slope: nil,
                    number: gradient(of: node.value)))
        }
    }

    /// ∂loss/∂value as the backward pass left it; 1 for the loss itself.
    func gradient(of value: ValueID) -> Double {
        if value == rule.target { return 1 }
        return gradients[value].map { moment.value($0, lane: lane) } ?? .nan
    }

    private func word(for name: String) -> String {
        switch name.prefix(while: { $0 != "[" }) {
        case "w": "weight"
        case "b": "bias"
        case "z": "weighted sum"
        case "a": name.hasPrefix("a[\(layers)]") ? "prediction" : "activation"
        case "e": "error"
        case "E": "part of the loss"
        case "log a": "log of the share"
        case "L_data": "loss of the data"
        default: "loss"
        }
    }
}
