import Learning
import Lessons
import Testing

/// `compare`: read, fair or refused, and asked by claims.
@Suite struct LessonComparisonTests {
    private static func lesson(_ variants: String, training: String = "iterations: 20", more: String = "")
        -> String
    {
        """
        title: Race
        landscape: { function: rosenbrock, start: [-1.2, 1] }
        training: { optimizer: { name: sgd, rate: 0.001 }, \(training) }
        compare: \(variants)
        \(more)

        """
    }

    private static func network(_ variants: String, training: String = "epochs: 4") -> String {
        """
        title: Race
        data:
          examples:
            - { inputs: [0, 1], targets: [1] }
            - { inputs: [1, 0], targets: [0] }
            - { inputs: [1, 1], targets: [1] }
        network:
          layers:
            - { units: 2, activation: tanh }
            - { units: 1, activation: sigmoid, weights: [[0.1, -0.2]] }
        loss: squared_error
        training: { optimizer: { name: sgd, rate: 0.1, momentum: 0.9 }, \(training) }
        compare: \(variants)

        """
    }

    @Test func variantsChangeWhatTheyName() throws {
        let lesson = try LessonSource.read(
            Self.lesson(
                """

                  - { label: plain }
                  - { label: Adam, set: { training.optimizer: { name: adam, rate: 0.1 } } }
                  - { label: clipped, set: { training: { clip: { norm: 1 } }, training.optimizer.momentum: 0.5 } }
                  - { label: elsewhere, set: { landscape.start: [2, 2] } }
                """))
        let variants = try #require(lesson.experiment.comparison?.variants)
        #expect(variants.map(\.label) == ["plain", "Adam", "clipped", "elsewhere"])
        #expect(variants[0].experiment.optimizer.settings == lesson.experiment.optimizer.settings)
        #expect(variants[1].experiment.optimizer.entry.name == "adam")
        #expect(variants[2].experiment.clipping == .norm(1))
        #expect(variants[2].experiment.optimizer.settings.number("momentum") == 0.5)
        #expect(variants[3].experiment.parameters.map(\.initial) == [2, 2])
        #expect(lesson.experiment.comparison?.hasSeveralStarts == true)
        #expect(variants.allSatisfy { $0.experiment.iterations == 20 })
        let runs = try #require(Recording.record(lesson.experiment)).runs
        #expect(runs.allSatisfy { run in run.told.contains { $0.key == "landscape.start" } })
    }

    @Test func allHaveOneBudgetOfGradients() throws {
        let lesson = try LessonSource.read(
            Self.network(
                """

                  - { label: full }
                  - { label: mini, set: { training.batch: 2 } }
                  - { label: single, set: { training.batch: 1 } }
                """))
        let variants = try #require(lesson.experiment.comparison?.variants)
        #expect(variants.map(\.experiment.iterations) == [4, 8, 12])
        #expect(lesson.experiment.comparison?.budget == 12)
        let budgeted = try LessonSource.read(
            Self.lesson("{ budget: 50, variants: [{ label: a }] }", training: "shuffle: true"))
        #expect(budgeted.experiment.iterations == 50)
        #expect(budgeted.experiment.comparison?.variants.first?.experiment.iterations == 50)
    }

    @Test func oneRateIsTheLessons() throws {
        let lesson = try LessonSource.read(
            Self.lesson("{ rates: same, variants: [{ label: Adam, set: { training.optimizer: adam } }] }"))
        #expect(lesson.experiment.comparison?.sharedRate == 0.001)
        let own = try LessonSource.read(
            Self.lesson("[{ label: NAdam, set: { training.optimizer: nadam } }, { label: plain }]"))
        #expect(own.experiment.comparison?.sharedRate == nil)
    }

    @Test func optionsReachVariants() throws {
        let lesson = try LessonSource.read(
            Self.lesson("[{ label: plain }, { label: b, set: { training.optimizer.momentum: 0.5 } }]"),
            set: ["training.optimizer.rate=0.002", "compare[2].set.training.optimizer.momentum=0.7"])
        let variants = try #require(lesson.experiment.comparison?.variants)
        #expect(variants.map { $0.experiment.optimizer.settings.number("rate") } == [0.002, 0.002])
        #expect(variants[1].experiment.optimizer.settings.number("momentum") == 0.7)
    }

    @Test(arguments: [
        ("[{ label: a }, { label: a }]", "4: there is already a variant called 'a'"),
        ("[{ label: a, set: { compare: [] } }]", "4: a variant has no variants of its own"),
        (
            "[{ label: a, set: { title: b } }]",
            "4: a variant sets seed, data, network, loss, landscape or training, not 'title'"
        ),
        ("[{ label: a, set: { training.optimizer: adm } }]", "4: there is no optimizer 'adm'"),
        (
            "[{ label: a, set: { training.optimizer.rte: 1 } }]",
            "4: unknown key 'rte' in optimizer sgd"
        ),
        (
            "[{ label: a, set: { landscape.function: beale } }]",
            "4: the variant 'a' cannot be compared: it is run on beale, the lesson on rosenbrock"
        ),
        (
            "[{ label: a, set: { training.iterations: 30 } }]",
            "4: the variant 'a' would compute 30 gradients, the lesson 20; all have one budget"
        ),
        (
            "{ rates: same, variants: [{ label: a, set: { training.optimizer.rate: 0.5 } }] }",
            "4: rates: same, but the variant 'a' has the rate 0.50, the lesson 0.001"
        ),
        (
            "{ rates: tuned, variants: [{ label: a, set: { training.optimizer.lr: 0.5 } }] }",
            "4: rates: tuned searches for the rate of the variant 'a'; it gives none itself"
        ),
        ("{ search: { budget: 3 }, variants: [{ label: a }] }", "4: a search goes with rates: tuned"),
        (
            "{ rates: tuned, search: { over: [1, 0.1] }, variants: [{ label: a }] }",
            "4: over goes from a lower to a higher rate"
        ),
        (
            "{ budget: 9, variants: [{ label: a }] }",
            "3: give compare.budget or training.iterations, not both"
        ),
    ])
    func faultsAreLocated(variants: String, fault: String) {
        #expect(LessonSource.faults(Self.lesson(variants)) == [fault])
    }

    @Test(arguments: [
        ("network.layers[2].weights: [[0.1, 0.2]]", "starts from w[2][1][2] = 0.20, the lesson from −0.20"),
        ("network.layers[1].units: 3", "layer 2 has 3 inputs"),
        ("network.layers[1].activation: sigmoid", "has another activation in layer 1"),
        ("network.layers[2].freeze: [biases]", "freezes b[2][1], unlike the lesson"),
        ("loss.reduction: sum", "has another loss than the lesson"),
        ("data.examples[3].targets: [0]", "learns from other examples: number 3 differs"),
        ("network.initializer: he_normal", "starts from w[1][1][1]"),
        ("seed: 7", "starts from w[1][1][1]"),
    ])
    func unfairVariantsAreRefused(key: String, reason: String) {
        let faults = LessonSource.faults(Self.network("[{ label: a, set: { \(Self.quoted(key)) } }]"))
        #expect(faults.count == 1 || key.contains("units") || key == "seed: 7")
        #expect(faults.first?.contains(reason) == true, "\(faults)")
    }

    /// A key with brackets needs quotes in a flow mapping.
    private static func quoted(_ pair: String) -> String {
        pair.replacing(/^([^:]+):/) { "'\($0.output.1)':" }
    }

    @Test func anotherOrderOfExamplesIsUnfair() {
        let text = Self.network("[{ label: a, set: { seed: 7 } }]", training: "epochs: 4, batch: 2")
            .replacingLayers()
        #expect(
            LessonSource.faults(text) == [
                "13: the variant 'a' cannot be compared: it sees the examples in another order: its seed is 7, "
                    + "the lesson's 1"
            ])
        let whole = Self.network("[{ label: a, set: { seed: 7 } }]").replacingLayers()
        #expect(LessonSource.faults(whole) == [])
    }

    @Test func claimsAskVariants() throws {
        let lesson = try LessonSource.read(
            Self.lesson(
                "[{ label: Adam, set: { training.optimizer: { name: adam, rate: 0.1 } } }, { label: wild, set: { training.optimizer.rate: 999 } }]"
            ))
        let resolver = RecordingResolver(try #require(Recording.record(lesson.experiment)))
        for text in [
            "variant(\"Adam\").loss[-1] < loss[0]", "variant(\"Adam\").loss[0] == loss[0]",
            "variant(\"wild\").diverged and not diverged",
            "abs(abs(variant(\"Adam\").after(1).x - after(0).x) - 0.1) < 1e-8",
            "variant(\"Adam\").iterations == 20", "variant(\"Adam\").grad(x) != 0",
            "variant(\"Adam\").iteration(2).grad(y) != 0",
        ] {
            let outcome = try Claim(text).outcome(in: resolver)
            #expect(outcome.holds, "\(text): \(outcome.explanation)")
        }
        for text in [
            "variant(\"Adem\").loss > 0", "variant(Adam).loss > 0", "variant(\"Adam\") > 0",
            "variant(\"Adam\").variant(\"wild\").loss > 0", "after(1).variant(\"Adam\").loss > 0",
            "variant(\"Adam\").lss > 0",
        ] {
            let claim = try Claim(text)
            #expect(throws: ExpressionFault.self) { try claim.outcome(in: resolver) }
        }
    }

    @Test func unknownLabelsAreFoundBeforeAnythingRuns() {
        let claim = "claims: [{ that: 'variant(\"Adem\").loss < 1' }]"
        let variants = "[{ label: Adam, set: { training.optimizer: adam } }]"
        #expect(LessonSource.faults(Self.lesson(variants, more: claim)) == ["5: there is no variant 'Adem'"])
        let alone = Self.lesson(variants, more: claim).replacing("compare: \(variants)\n", with: "")
        #expect(LessonSource.faults(alone) == ["4: the lesson compares nothing; it has no compare"])
    }
}

extension String {
    /// The network lesson with every weight written, so that a seed decides the order of examples alone.
    fileprivate func replacingLayers() -> String {
        replacing(
            "- { units: 2, activation: tanh }",
            with: "- { units: 2, activation: tanh, weights: [[1, 2], [3, 4]] }")
    }
}
