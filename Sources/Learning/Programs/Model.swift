import Calculus
import Formulas

/// What is trained: a network under a loss, or a bare function of two parameters.
package enum Model: Sendable {
    case network(Network, Chosen<Loss>)
    case landscape(Chosen<Landscape>, start: (x: Double, y: Double))

    package var parameters: [Parameter] {
        switch self {
        case .network(let network, _): network.parameters
        case .landscape(_, let start):
            [("x", start.x), ("y", start.y)].map { letter, value in
                Parameter(
                    name: Name(letter, role: .weight), initial: value, isFrozen: false, isPenalised: true,
                    layer: nil)
            }
        }
    }

    package var network: Network? {
        if case .network(let network, _) = self { network } else { nil }
    }
}
