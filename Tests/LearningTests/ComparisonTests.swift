import Calculus
import Learning
import Synchronization
import Testing

/// Comparisons: budgets, searches, settings that are told, fairness.
@Suite struct ComparisonTests {
    @Test(arguments: [1, 3, 7], [0, 1, 2, 3, 5, 20])
    func gradientsPayForTheIterationsThatTheyCost(batch: Int, iterations: Int) throws {
        let experiment = try Experiment.small(batch: batch, iterations: 40)
        let counted = (0..<iterations).reduce(0) { $0 + experiment.batches.count(in: $1 + 1) }
        #expect(experiment.gradientEvaluations(after: iterations) == counted)
        #expect(experiment.iterations(for: counted) == iterations)
        #expect(experiment.iterations(for: counted - 1) < max(iterations, 1))
    }

    @Test func aLandscapeCostsOneGradientAnIteration() throws {
        let experiment = try Self.landscape("adam", ["rate": 0.1])
        #expect(experiment.gradientEvaluations(after: 17) == 17)
        #expect(experiment.iterations(for: 17) == 17)
    }

    @Test func runsOfAComparisonAreThoseOfItsVariants() throws {
        let adam = try Self.landscape("adam", ["rate": 0.1])
        let fast = try Self.landscape("sgd", ["rate": 1000])
        var base = try Self.landscape("sgd", ["rate": 0.001])
        base.comparison = Comparison(
            [.init(label: "Adam", experiment: adam), .init(label: "too fast", experiment: fast)], budget: 30)
        let recording = try base.recorded()
        let alone = try adam.recorded()
        #expect(recording.runs.map(\.label) == ["Adam", "too fast"])
        #expect(recording.runs[0].recording.state(after: 30).bits == alone.state(after: 30).bits)
        #expect(recording.runs[0].finalLoss == alone.runs[0].finalLoss)
        #expect(alone.runs.map(\.label) == ["Adam"])
        // A run that diverges is shown, and stops no other.
        #expect(recording.runs[1].recording.divergence != nil)
        #expect(recording.runs[1].finalLoss == nil)
        #expect(recording.divergence == nil)
        #expect(base.comparison?.sharedRate == nil)
    }

    @Test func progressCoversEveryRunAndStopsAll() throws {
        let sgd = try Self.landscape("sgd", ["rate": 0.0001], iterations: 600)
        var base = sgd
        base.comparison = Comparison(
            [.init(label: "a", experiment: sgd), .init(label: "b", experiment: sgd)],
            search: RateSearch(.grid, from: 1e-5, to: 1e-4, count: 2, seed: 1), budget: 600)
        let told = Mutex<[Int]>([])
        let recording = Recording.record(base) { done in
            told.withLock { $0.append(done) }
            return true
        }
        #expect(recording != nil)
        let reports = told.withLock { $0 }
        #expect(reports == reports.sorted() && Set(reports).count == reports.count)
        #expect(base.iterationsInAll == 600 * 7)
        #expect((reports.last ?? 0) > 600 * 6)
        #expect(Recording.record(base) { $0 < 2000 } == nil)
    }

    @Test func aGridHasEqualRatiosAndBothEnds() {
        let rates = RateSearch(.grid, from: 0.0001, to: 1, count: 9, seed: 1).rates
        #expect(rates == [1e-4, 3.16e-4, 1e-3, 3.16e-3, 1e-2, 3.16e-2, 0.1, 0.316, 1])
    }

    @Test func randomRatesFollowTheSeedAndStayInRange() {
        let search = RateSearch(.random, from: 0.001, to: 0.1, count: 60, seed: 3)
        #expect(search.rates == RateSearch(.random, from: 0.001, to: 0.1, count: 60, seed: 3).rates)
        #expect(search.rates != RateSearch(.random, from: 0.001, to: 0.1, count: 60, seed: 4).rates)
        #expect(search.rates.allSatisfy { $0 >= 0.001 && $0 <= 0.1 })
        // Log-uniform: about half of them lie below the geometric mean.
        #expect((20...40).contains(search.rates.count { $0 < 0.01 }))
    }

    @Test func tuningTakesTheRateThatEndsLowest() throws {
        let sgd = try Self.landscape("sgd", ["rate": 0.5])
        let search = RateSearch(.grid, from: 1e-5, to: 10, count: 7, seed: 1)
        var base = sgd
        base.comparison = Comparison(
            [.init(label: "SGD", experiment: sgd)], search: search, budget: sgd.iterations)
        let run = try #require(try base.recorded().runs.first)
        #expect(run.trials.map(\.rate) == search.rates)
        let finals = try search.rates.map { try sgd.withRate($0).recorded().runs[0].finalLoss }
        #expect(run.trials.map(\.loss) == finals)
        #expect(finals.contains(nil), "the highest rates diverge")
        #expect(run.finalLoss == finals.compactMap { $0 }.min())
        #expect(
            run.told.contains { $0.text == "rate \(run.experiment.optimizer.settings.number("rate").told)" })
    }

    @Test func everySettingThatIsNoDefaultIsTold() throws {
        for optimizer in Optimizer.catalog.entries {
            let plain = Chosen(optimizer)
            let told = Self.told(plain).filter { $0.key != "training.optimizer.name" }
            #expect(told.map(\.key) == ["training.optimizer.rate"], "\(optimizer.name)")
            for setting in optimizer.settings where setting.name != "rate" {
                let value: Setting.Value
                switch setting.fallback {
                case .number(let number): value = .number(number / 2 + 0.25)
                case .flag(let flag): value = .flag(!flag)
                default: continue
                }
                let keys = Self.told(plain.with(setting.name, value)).map(\.key)
                #expect(
                    keys.contains("training.optimizer.\(setting.name)"), "\(optimizer.name) \(setting.name)")
            }
        }
    }

    @Test func clippingScheduleBatchAndPenaltyAreTold() throws {
        let small = try Experiment.small(batch: 2)
        let whole = Experiment(
            model: small.model, table: small.table, batches: small.batches,
            regularizer: Regularizer(l1: 0.01, l2: 0.5), clipping: .norm(1), optimizer: small.optimizer,
            schedule: Chosen(try #require(Schedule.catalog["cosine"]), given: ["minimum": .number(0.001)]),
            iterations: 4, seed: 1)
        let told = whole.toldSettings.map(\.text)
        #expect(
            told == [
                "Adam", "rate 0.02", "cosine schedule (minimum 0.001)", "clipped to norm 1",
                "L1 penalty 0.01",
                "L2 penalty 0.50", "batch 2",
            ])
    }

    @Test func aRateIsToldInFull() {
        #expect(0.00031622.told == "3.1622×10⁻⁴")
        #expect(0.123456789.told == "0.123456789")
        #expect(0.1.told == "0.10")
        #expect(1e-8.told == "1×10⁻⁸")
    }

    private static func told(_ optimizer: Chosen<Optimizer>) -> [ToldSetting] {
        Experiment.landscape(
            Landscape.catalog.entries[0], from: (1, 1), optimizer, iterations: 1
        ).toldSettings
    }

    private static func landscape(
        _ optimizer: String, _ numbers: [String: Double], iterations: Int = 30
    ) throws -> Experiment {
        .landscape(
            try #require(Landscape.catalog["rosenbrock"]), from: (-1.2, 1),
            try Optimizer.catalog.chosen(optimizer, numbers),
            iterations: iterations)
    }
}
