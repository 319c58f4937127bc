import Calculus
import Learning
import Testing

/// Second derivatives, their eigenvalues and the range of rates that they allow.
@Suite struct CurvatureTests {
    private func landscape(
        _ name: String, _ numbers: [String: Double] = [:], at point: (x: Double, y: Double),
        rate: Double = 0.01,
        iterations: Int = 100
    ) throws -> Experiment {
        let chosen = try Landscape.catalog.chosen(name, numbers)
        let sgd = try Optimizer.catalog.chosen("sgd", ["rate": rate])
        return Experiment(
            model: .landscape(chosen, start: point), table: Table(inputs: [], targets: []),
            batches: Batches(exampleCount: 0, size: nil, isShuffled: false, seed: 1), optimizer: sgd,
            iterations: iterations, seed: 1)
    }

    private func curvature(_ experiment: Experiment) throws -> Curvature {
        try #require(Curvature(experiment, at: State(startOf: experiment)))
    }

    @Test(arguments: [0.0, 30, 45, 111, -200])
    func aQuadraticHasTheCurvaturesItIsBuiltFrom(_ rotation: Double) throws {
        let quadratic = try curvature(
            landscape("quadratic", ["condition": 50, "rotation": rotation], at: (3, 2)))
        #expect(distance(quadratic.smallest, 1) < 1e-13)
        #expect(distance(quadratic.largest, 50) < 1e-13)
        let stable = try #require(quadratic.stableRate)
        #expect(distance(stable, 0.04) < 1e-14)
    }

    /// By hand: Rosenbrock's Hessian is [2 − 400y + 1200x², −400x; −400x, 200].
    @Test func knownHessiansAreFound() throws {
        let rosenbrock = try curvature(landscape("rosenbrock", at: (-1.2, 1)))
        #expect(distance(rosenbrock.hessian[0][0], 2 - 400 + 1200 * 1.44) < 1e-13)
        #expect(distance(rosenbrock.hessian[0][1], 480) < 1e-13 && rosenbrock.hessian[1][1] == 200)
        let saddle = try curvature(landscape("saddle", at: (1, 1)))
        #expect(saddle.eigenvalues == [-2, 2])
        let himmelblau = try curvature(landscape("himmelblau", at: (3, 2)))
        // [74 20; 20 34], whose eigenvalues are 54 ± √800.
        #expect(distance(himmelblau.smallest, 54 - 800.0.squareRoot()) < 1e-13)
        #expect(distance(himmelblau.largest, 54 + 800.0.squareRoot()) < 1e-13)
        let beyond = Landscape("hill", "−x² − y²") { x, y in -square(x) - square(y) }
        let hill = Experiment.landscape(
            beyond, from: (1, 1), try Optimizer.catalog.chosen("sgd"), iterations: 1)
        let flat = try curvature(hill)
        #expect(flat.stableRate == nil && flat.largest == -2)
    }

    /// Of a network, against differences of gradients; a penalty λ adds λ to each weight's own curvature.
    @Test func aNetworksHessianIsTheDifferenceOfItsGradients() throws {
        let experiment = try Experiment.small(examples: 5, batch: nil, iterations: 1)
        let start = State(startOf: experiment)
        let hessian = try curvature(experiment).hessian
        func gradients(_ state: State) -> [Double] {
            let moment = Moment(experiment, iteration: 1, before: state)
            return experiment.trainable.indices.map(moment.gradient)
        }
        let h = 1e-4
        for column in hessian.indices {
            func moved(_ by: Double) -> [Double] {
                var state = start
                state.parameters[column] += by
                return gradients(state)
            }
            let (ahead, behind) = (moved(h), moved(-h))
            for row in hessian.indices {
                #expect(abs(hessian[row][column] - (ahead[row] - behind[row]) / (2 * h)) < 1e-7)
                #expect(distance(hessian[row][column], hessian[column][row]) < 1e-14)
            }
        }
        let penalised = Experiment(
            model: experiment.model, table: experiment.table, batches: experiment.batches,
            regularizer: Regularizer(l2: 0.25), optimizer: experiment.optimizer, iterations: 1, seed: 5)
        let bent = try curvature(penalised).hessian
        for (index, parameter) in experiment.trainable.enumerated() {
            let added = parameter.isPenalised ? 0.25 : 0
            #expect(distance(bent[index][index], hessian[index][index] + added) < 1e-13)
        }
    }

    /// numpy.linalg.eigvalsh of a Hilbert matrix, and closed forms (numpy 2.4.6).
    @Test func eigenvaluesAreThoseOfLAPACK() {
        let hilbert = (1...5).map { row in (1...5).map { 1 / Double(row + $0 - 1) } }
        let ofHilbert = [
            3.28792877216671e-06, 0.000305898040151141, 0.0114074916234197, 0.208534218611013,
            1.56705069109823,
        ]
        for (mine, theirs) in zip(SymmetricEigenvalues.of(hilbert), ofHilbert) {
            #expect(abs(mine - theirs) <= 1e-13)
        }
        // The second differences of n points have 2 − 2 cos(kπ/(n + 1)).
        let chain = (0..<9).map { row in (0..<9).map { $0 == row ? 2.0 : abs($0 - row) == 1 ? -1 : 0 } }
        for (k, mine) in SymmetricEigenvalues.of(chain).enumerated() {
            #expect(abs(mine - (2 - 2 * Elementary.cos(Double(k + 1) * Double.pi / 10))) < 1e-14)
        }
        #expect(SymmetricEigenvalues.of([[0, 3], [3, 0]]) == [-3, 3])
        #expect(SymmetricEigenvalues.of([[7]]) == [7] && SymmetricEigenvalues.of([]) == [])
        let broken = SymmetricEigenvalues.of([[.nan, 0], [0, 1]])
        #expect(broken.count == 2 && !broken.contains { !$0.isNaN })
    }

    /// At 2/λmax + 1 % the steps along the steep direction grow, at 2/λmax − 1 % they shrink.
    @Test func theStableRangeEndsWhereItIsSaidTo() throws {
        let quadratic = try landscape(
            "quadratic", ["condition": 50, "rotation": 20], at: (3, 2), iterations: 300)
        let limit = try #require(try curvature(quadratic).stableRate)
        let above = try quadratic.withRate(1.01 * limit).recorded()
        #expect((above.batchLosses.last ?? 0) > 1000 * above.batchLosses[0])
        let below = try quadratic.withRate(0.99 * limit).recorded()
        #expect((below.batchLosses.last ?? 1) < 1e-2 * below.batchLosses[0])
    }

    @Test func aSweepShowsWhereRunsDiverge() throws {
        let quadratic = try landscape("quadratic", ["condition": 50], at: (3, 2), rate: 0.02)
        let sweep = RateSweep(quadratic, from: 0.001, to: 0.1, points: 21, iterations: 100)
        #expect(sweep.outcomes.count == 21 && sweep.startLoss == 104.5)
        #expect(sweep.outcomes.first?.rate == 0.001 && sweep.outcomes.last?.rate == 0.1)
        for outcome in sweep.outcomes { #expect(outcome.hasDiverged == (outcome.rate > 0.04), "\(outcome)") }
        // Closed form: each coordinate is multiplied by 1 − η times its curvature.
        for outcome in sweep.outcomes {
            let x = 3 * Elementary.pow(1 - outcome.rate, 100)
            let y = 2 * Elementary.pow((1 - 50 * outcome.rate).magnitude, 100)
            let loss = try #require(outcome.loss)
            #expect(abs(loss - 0.5 * (x * x + 50 * y * y)) <= 1e-10 * loss)
        }
        #expect(sweep.own.rate == 0.02 && !sweep.own.hasDiverged && sweep.own.iterations == 100)
        let far = RateSweep(quadratic, from: 1, to: 1e6, points: 3, iterations: 400)
        #expect(far.divergedCount == 3 && far.best == nil)
        #expect(far.outcomes.last?.loss == nil && (far.outcomes.last?.iterations ?? 400) < 60)
    }

    /// The same bits, whichever core computed which run.
    @Test func aSweepIsTheSameEveryTime() throws {
        let network = try Experiment.small(iterations: 20)
        func sweep() -> [RateSweep.Outcome] {
            RateSweep(network, from: 1e-3, to: 10, points: 9, iterations: 20).outcomes
        }
        #expect(sweep() == sweep())
    }
}
