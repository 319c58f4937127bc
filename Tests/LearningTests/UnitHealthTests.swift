import Calculus
import Learning
import Testing

@Suite struct UnitHealthTests {
    @Test func deadUnitsGiveNothingForAnyRow() throws {
        let moment = try Self.experiment(batch: 1).recorded().moment(1)
        let health = try #require(UnitHealth(moment))
        // −1.2 x₁ − 0.7 x₂ − 0.3 is below 0 for all rows; x₁ + 0.4 x₂ + 0.1 is not; linear units never die.
        #expect(health.isDead(layer: 1, unit: 1))
        #expect(!health.isDead(layer: 1, unit: 2))
        #expect(!health.isDead(layer: 2, unit: 1))
    }

    /// The share told from the activation is the derivative divided by its steepest value, which is at 0.
    @Test(arguments: ["sigmoid", "tanh"]) func theShareIsTheSlopes(name: String) throws {
        let activation = try #require(Activation.catalog[name])
        let builder = ProgramBuilder()
        let z = builder.input(Name("z"), .uniform)
        let a = activation([z], Chosen(activation).settings)[0]
        let slope = builder.differentiate(a, by: [z])[0]
        let machine = Machine(builder.finish(), lanes: 1)
        func values(_ point: Double) -> (a: Double, slope: Double) {
            machine[z.id] = point
            machine.run()
            return (machine[a.id], machine[slope.id])
        }
        let steepest = values(0).slope
        for point in [-6, -1, 0, 0.3, 2, 9.0] {
            let (a, slope) = values(point)
            let share = try #require(activation.slopeShare(a))
            #expect(abs(share - slope / steepest) < 1e-9)
        }
    }

    @Test func saturationBeginsAtOnePercent() throws {
        let moment = try Self.experiment(batch: 4).recorded().moment(1)
        let health = try #require(UnitHealth(moment))
        #expect(!health.isSaturated(layer: 3, activation: 0.9974))
        #expect(health.isSaturated(layer: 3, activation: 0.9976))
        #expect(health.isSaturated(layer: 3, activation: 0.0001))
        #expect(!health.isSaturated(layer: 1, activation: 0))
        #expect(!health.isSaturated(layer: 9, activation: 1))
    }

    @Test func theForwardPassGivesWhatTheEvaluationGives() throws {
        let experiment = try Self.experiment(batch: 4)
        let network = try #require(experiment.model.network)
        let values = ForwardPass(network, lanes: 4)
            .activations(of: experiment.table.inputs, parameters: experiment.parameters.map(\.initial))
        let outputs = Evaluation(experiment).outputs(State(startOf: experiment))
        #expect(values.map(\.count) == [2, 1, 1])
        #expect(values[2][0] == outputs.map { $0[0] })
    }

    @Test func mapsShowThePlaneUpright() throws {
        let linear = try #require(Activation.catalog["linear"])
        let loss = try #require(Loss.catalog["squared_error"])
        let sgd = try #require(Optimizer.catalog["sgd"])
        let layer = DenseLayer(weights: [[1, 0], [0, 1]], biases: [0, 0], activation: Chosen(linear))
        let experiment = Experiment(
            model: .network(Network(inputCount: 2, layers: [layer]), Chosen(loss)),
            table: Table(inputs: [[0, 0], [2, 4]], targets: [[0, 0], [1, 1]]),
            batches: Batches(exampleCount: 2, size: nil, isShuffled: false, seed: 1), optimizer: Chosen(sgd),
            iterations: 1, seed: 1)
        let moment = try experiment.recorded().moment(1)
        let maps = try #require(UnitMaps(moment, side: 5))
        let first = maps.cells(layer: 1, unit: 1)
        let second = maps.cells(layer: 1, unit: 2)
        // x₁ grows to the right, x₂ upwards; the middle cell is the middle of the data.
        #expect(first[0] < first[4] && first[0] == first[20])
        #expect(second[0] > second[20] && second[0] == second[4])
        #expect(abs(first[12] - 1) < 1e-12 && abs(second[12] - 2) < 1e-12)
        let window = try #require(UnitMaps.Window(experiment.table))
        #expect(window.x.lowerBound < 0 && window.x.upperBound > 2 && window.y.contains(4))
    }

    @Test func aSingleRowHasNoPlane() {
        #expect(UnitMaps.Window(Table(inputs: [[0.1, 0.2]], targets: [[1]])) == nil)
        #expect(UnitMaps.Window(Table(inputs: [[0.1], [0.2]], targets: [[1], [0]])) == nil)
    }

    private static func experiment(batch: Int) throws -> Experiment {
        func layer(_ weights: [[Double]], _ biases: [Double], _ name: String) throws -> DenseLayer {
            DenseLayer(
                weights: weights, biases: biases, activation: Chosen(try #require(Activation.catalog[name])))
        }
        let network = Network(
            inputCount: 2,
            layers: [
                try layer([[-1.2, -0.7], [1, 0.4]], [-0.3, 0.1], "relu"), try layer([[0, 0]], [0], "linear"),
                try layer([[1]], [0], "sigmoid"),
            ])
        let loss = try #require(Loss.catalog["squared_error"])
        let sgd = try #require(Optimizer.catalog["sgd"])
        return Experiment(
            model: .network(network, Chosen(loss)),
            table: Table(inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]]),
            batches: Batches(exampleCount: 4, size: batch, isShuffled: false, seed: 1),
            optimizer: Chosen(sgd),
            iterations: 2, seed: 1)
    }
}
