import Calculus
import Foundation
import Learning
import Testing

/// Every loss against its closed formula, and stable for logits of any size.
@Suite struct LossTests {
    /// The share of one output: a its activation, z its weighted sum, y its target.
    static let closed: [String: @Sendable (_ a: Double, _ z: Double, _ y: Double) -> Double] = [
        "squared_error": { a, _, y in (a - y) * (a - y) },
        "binary_cross_entropy": { a, _, y in -y * Foundation.log(a) - (1 - y) * Foundation.log(1 - a) },
        "cross_entropy": { a, _, y in y == 0 ? 0 : -y * Foundation.log(a) },
        "hinge": { a, _, y in max(0, 1 - y * a) },
    ]

    /// A layer whose weighted sums are `logits` themselves, under `loss`, with class `category` as the target.
    private func moment(_ loss: Chosen<Loss>, logits: [Double], category: Int) throws -> Moment {
        let activation = try Activation.catalog.chosen(loss.entry.requiredActivation ?? "linear")
        let layer = DenseLayer(
            weights: logits.map { [$0] }, biases: logits.map { _ in 0 }, activation: activation)
        return try Experiment(
            model: .network(Network(inputCount: 1, layers: [layer]), loss),
            table: Table(inputs: [[1]], targets: [loss.entry.targets(logits.count, category)]),
            batches: Batches(exampleCount: 1, size: nil, isShuffled: false, seed: 1),
            optimizer: Optimizer.catalog.chosen("sgd"), iterations: 1, seed: 1
        ).recorded().moment(1)
    }

    private func reductions(of loss: Loss) -> [Reduction] {
        guard case .choice(let names)? = loss.settings.first(where: { $0.name == "reduction" })?.kind else {
            return []
        }
        return names.compactMap(Reduction.init(rawValue:))
    }

    @Test(arguments: Loss.catalog.names)
    func valuesAreThoseOfTheFormula(_ name: String) throws {
        let entry = try #require(Loss.catalog[name])
        let share = try #require(Self.closed[name], "no closed formula for \(name)")
        #expect(!reductions(of: entry).isEmpty)
        for reduction in reductions(of: entry) {
            let loss = Chosen(entry, given: ["reduction": .choice(reduction.rawValue)])
            for category in 0..<3 {
                let logits = [0.7, -1.3, 2.1]
                let moment = try moment(loss, logits: logits, category: category)
                let targets = entry.targets(3, category)
                let shares = (0..<3).map { share(moment.outputs(example: 0)[$0], logits[$0], targets[$0]) }
                let factor = [.mean: 1.0 / 3, .sum: 1, .halfSum: 0.5][reduction] ?? .nan
                #expect(
                    distance(moment.loss, factor * shares.reduce(0, +)) < 1e-13, "\(reduction), \(category)")
            }
        }
    }

    @Test(arguments: Loss.catalog.names)
    func logitsOfAnySizeStayFinite(_ name: String) throws {
        let loss = try Loss.catalog.chosen(name)
        for logits in [[1000.0, -1000], [-1000, 1000], [1000, 1000], [-1000, -1000], [0, 0], [1000, 0]] {
            for category in 0..<2 {
                let moment = try moment(loss, logits: logits, category: category)
                #expect(moment.loss.isFinite && moment.loss >= 0, "\(logits)")
                for index in 0..<4 { #expect(moment.gradient(index).isFinite, "\(logits)") }
                #expect((0..<2).allSatisfy { moment.updated($0).isFinite })
            }
        }
    }

    /// A confident error costs what the distance says, not infinity, and its gradient does not vanish.
    @Test func confidentErrorsKeepTheirPrice() throws {
        let crossEntropy = try moment(
            Loss.catalog.chosen("cross_entropy"), logits: [1000, -1000], category: 1)
        #expect(crossEntropy.loss == 2000)
        #expect((0..<2).map(crossEntropy.gradient) == [1, -1])
        let binary = try moment(Loss.catalog.chosen("binary_cross_entropy"), logits: [1000], category: 1)
        #expect(binary.loss == 1000)
        #expect(binary.gradient(0) == 1)
    }

    @Test func classesBecomeTargets() {
        #expect(Loss.Coding.zeroOne.targets(for: 1, of: 2) == [1])
        #expect(Loss.Coding.zeroOne.targets(for: 0, of: 3) == [1, 0, 0])
        #expect(Loss.Coding.plusMinusOne.targets(for: 0, of: 2) == [-1])
        #expect(Loss.Coding.plusMinusOne.targets(for: 2, of: 3) == [-1, -1, 1])
        #expect(Loss.Coding.oneHot.targets(for: 1, of: 2) == [0, 1])
    }
}
