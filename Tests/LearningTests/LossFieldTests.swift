import Calculus
import Learning
import Testing

/// Surfaces against what the training itself computes.
@Suite struct LossFieldTests {
    private func network() throws -> Experiment {
        let plain = try Experiment.small()
        return Experiment(
            model: plain.model, table: plain.table, batches: plain.batches,
            regularizer: Regularizer(l1: 0.01, l2: 0.02), optimizer: plain.optimizer,
            iterations: plain.iterations, seed: plain.seed)
    }

    /// The plane's loss at a state is the loss that the run itself reports there: here over all rows, penalty included.
    @Test func theFieldIsTheLossOfTheRun() throws {
        let experiment = try network()
        let recording = try #require(Recording.record(experiment))
        let path = TrainingPath(recording)
        let plane = try #require(ParameterPlane(principalOf: [path.stops.map(\.parameters)]))
        // A plane through three states of the path holds them, so its loss there is theirs.
        let last = try #require(path.stops.last)
        let found = LossField(experiment, on: plane).values(at: [plane.nearest(to: last.parameters)])
        #expect(abs(found[0] - last.loss) <= 1e-12 * last.loss)
        let two = ParameterPlane(of: 0, 1, through: last.parameters)
        let there = LossField(experiment, on: two).values(at: [two.nearest(to: last.parameters)])
        #expect(abs(there[0] - last.loss) <= 1e-12 * last.loss)
    }

    /// With exactly two parameters the plane is the whole space.
    @Test(arguments: Landscape.catalog.names) func withTwoParametersPathAndPlaneAgree(name: String) throws {
        let landscape = try #require(Landscape.catalog[name])
        let optimizer = try Optimizer.catalog.chosen("adam", ["rate": 0.05])
        let experiment = Experiment.landscape(landscape, from: (0.4, -0.7), optimizer, iterations: 60)
        let recording = try #require(Recording.record(experiment))
        let plane = ParameterPlane(of: 0, 1, through: recording.state(after: 0).parameters)
        let path = TrainingPath(recording)
        let places = path.stops.map { plane.nearest(to: $0.parameters) }
        let values = LossField(experiment, on: plane).values(at: places)
        for (stop, (place, value)) in zip(path.stops, zip(places, values)) {
            #expect([place.across, place.up] == stop.parameters)
            #expect(abs(value - stop.loss) <= 1e-12 * max(1, abs(stop.loss)))
        }
    }

    /// Lanes and cores change nothing: one place at a time gives the same bits as many together.
    @Test func everyPlaceIsComputedForItself() throws {
        let experiment = try network()
        let plane = ParameterPlane(
            randomThrough: State(startOf: experiment).parameters, of: experiment, seed: 3)
        let field = LossField(experiment, on: plane)
        let places = (0..<700).map {
            ParameterPlane.Point(Double($0 % 31) / 9 - 1.5, Double($0 / 31) / 9 - 1)
        }
        let together = field.values(at: places)
        for index in stride(from: 0, to: places.count, by: 97) {
            #expect(field.values(at: [places[index]])[0] == together[index])
        }
        #expect(Set(together).count > 600)
    }

    @Test func aBatchHasASurfaceOfItsOwn() throws {
        let experiment = try network()
        let plane = ParameterPlane(of: 0, 1, through: State(startOf: experiment).parameters)
        let place = [ParameterPlane.Point(0.3, -0.2)]
        let parts = experiment.table.inputs.indices.map { row in
            LossField(experiment, on: plane, rows: [row]).values(at: place)[0]
        }
        let whole = LossField(experiment, on: plane).values(at: place)[0]
        #expect(abs(parts.reduce(0, +) / Double(parts.count) - whole) < 1e-12)
        #expect(Set(parts).count > 1)
    }

    /// Each filter of a random direction has the length of the filter's weights; biases stay (Li and others 2018).
    @Test func randomDirectionsAreNormalisedFilterByFilter() throws {
        let experiment = try network()
        let start = State(startOf: experiment).parameters
        let plane = ParameterPlane(randomThrough: start, of: experiment, seed: 7)
        func length(_ numbers: some Sequence<Double>) -> Double {
            numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
        }
        let names = experiment.trainable.map(\.name.text)
        let filters = Dictionary(grouping: names.indices) { index in
            names[index].split(separator: "]").prefix(2).joined()
        }
        for direction in [plane.across, plane.up] {
            for (name, positions) in filters {
                let own = length(positions.map { direction[$0] })
                if name.hasPrefix("b") {
                    #expect(own == 0)
                } else {
                    #expect(abs(own - length(positions.map { start[$0] })) < 1e-12)
                }
            }
        }
        #expect(plane.across != plane.up)
        #expect(ParameterPlane(randomThrough: start, of: experiment, seed: 8) != plane)
    }

    /// Principal components of five points, from numpy 2.4.6: `u, s, v = numpy.linalg.svd(x - x.mean(0))`, where the shares
    /// are s² / Σ s² and the directions the rows of v.
    @Test func mainDirectionsAreThePrincipalComponents() throws {
        let path: [[Double]] = [[0, 0, 0], [1, 0.5, 0.2], [2, 1.5, 0.1], [3, 1.5, 0.6], [4, 2.5, 0.4]]
        let plane = try #require(ParameterPlane(principalOf: [path]))
        guard case .principal(let explained) = plane.kind else {
            Issue.record("not a plane of main directions")
            return
        }
        let expected = [0.9823547510013714, 0.017497852827315474]
        for (found, wanted) in zip(explained, expected) { #expect(abs(found - wanted) < 1e-12) }
        let directions = [
            [0.8504664731459367, 0.5168566332793566, 0.09780592359280126],
            [0.3466938237943598, -0.6905840941930156, 0.6347416808359589],
        ]
        for (found, wanted) in zip([plane.across, plane.up], directions) {
            let sign: Double = zip(found, wanted).reduce(0) { $0 + $1.0 * $1.1 } < 0 ? -1 : 1
            for (a, b) in zip(found, wanted) { #expect(abs(a - sign * b) < 1e-9) }
        }
        // The path starts on the left and above.
        let start = plane.nearest(to: path[0])
        #expect(start.across < 0 && start.up >= 0)
        #expect(ParameterPlane(principalOf: [[[1, 2], [1, 2]]]) == nil)
        #expect(ParameterPlane(principalOf: [[[1], [2]]]) == nil)
    }
}
