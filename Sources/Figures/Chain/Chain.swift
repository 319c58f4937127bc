import Calculus
import Formulas
import Learning

/// The way of one parameter to the loss in one example, and the derivatives that the chain rule multiplies on it.
package struct Chain {
    /// A value on the way.
    package struct Node {
        package let value: ValueID
        let name: Name
        package let number: Double
        /// What it is, in a word or two.
        let word: String

        var symbol: Formula { name.symbol }
    }

    /// From one value to a later one: ∂later/∂earlier, in symbols and as a number.
    package struct Link {
        let derivative: Formula
        /// How it was computed; nil where it is a plain number, or the product of many.
        let slope: Formula?
        package let number: Double
    }

    /// One of several ways on: to the value where it begins, and from there to the loss.
    package struct Branch {
        let node: Node
        package let link: Link
        package let rest: Link
    }

    /// What comes after the last node.
    package enum Ending {
        /// Nothing: it is the loss.
        case whole
        /// More nodes, which are not drawn: their derivatives multiplied and added.
        case rest(Link)
        /// Several ways at once.
        case fork([Branch])

        var branches: [Branch] { if case .fork(let branches) = self { branches } else { [] } }
    }

    let parameter: Parameter
    package let nodes: [Node]
    let links: [Link]
    let ending: Ending
    let loss: Node
    /// The derivative of the loss by the last node: 1 if that is the loss.
    private let gradients: [Double]

    /// Nil for a parameter that is not trained.
    ///
    /// - Parameter lane: the example of the batch, counted from 0.
    package init?(of name: String, in moment: Moment, lane: Int) {
        let lossProgram = moment.experiment.lossProgram
        let program = lossProgram.program
        guard let position = moment.experiment.trainable.firstIndex(where: { $0.name.text == name }) else {
            return nil
        }
        let start = lossProgram.parameters[lossProgram.trainable[position]]
        let target =
            program.value(named: "ℓ") ?? program.value(named: "L_data") ?? lossProgram.loss
        let reading = ChainReading(moment, lane: lane, target: target)
        guard let first = reading.node(start), let loss = reading.node(target) else { return nil }
        parameter = moment.experiment.trainable[position]
        var nodes = [first]
        var links: [Link] = []
        var ending = Ending.whole
        while let last = nodes.last, last.value != target {
            let arrivals = reading.rule.arrivals(from: last.value)
            guard arrivals.count == 1, let next = reading.node(arrivals[0].value) else {
                ending = .fork(arrivals.compactMap { reading.branch($0, from: last, to: loss) })
                break
            }
            links.append(reading.link(arrivals[0], from: last, to: next))
            nodes.append(next)
        }
        var gradients = nodes.map { reading.gradient(of: $0.value) }
        // The backward pass leaves the gradient of a parameter under its own name, for the batch: here it is the example's.
        gradients[0] =
            links.first.map { gradients[1] * $0.number }
            ?? ending.branches.reduce(0) { $0 + $1.link.number * $1.rest.number }
        self.gradients = gradients
        self.nodes = nodes
        self.links = links
        self.ending = ending
        self.loss = loss
    }

    private init(_ whole: Chain, nodes count: Int) {
        parameter = whole.parameter
        nodes = Array(whole.nodes.prefix(count))
        links = Array(whole.links.prefix(count - 1))
        loss = whole.loss
        gradients = Array(whole.gradients.prefix(count))
        ending = .rest(Chain.rest(from: nodes[count - 1], gradients[count - 1], to: loss))
    }

    /// The same way with what comes after the first `count` values as one factor; a way that ends there as it is.
    package func shortened(to count: Int) -> Chain {
        if case .whole = ending, count >= nodes.count { return self }
        return Chain(self, nodes: min(max(count, 1), nodes.count))
    }

    private static func rest(from node: Node, _ gradient: Double, to loss: Node) -> Link {
        Link(
            derivative: .derivative(of: loss.symbol, by: node.symbol), slope: nil, number: gradient)
    }

    /// The factors of the product, those nearest to the loss first.
    package var factors: [Link] {
        switch ending {
        case .whole: return links.reversed()
        case .rest(let link): return [link] + links.reversed()
        case .fork:
            guard let last = nodes.last, let gradient = gradients.last else { return links.reversed() }
            return [Chain.rest(from: last, gradient, to: loss)] + links.reversed()
        }
    }

    package var branches: [Branch] { ending.branches }

    /// The derivative of the loss by the parameter.
    var derivative: Formula { .derivative(of: loss.symbol, by: parameter.name.symbol) }

    /// Its value: the product of the factors.
    package var slope: Double { factors.reduce(1) { $0 * $1.number } }
}
