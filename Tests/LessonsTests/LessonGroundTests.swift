import Figures
import Learning
import Lessons
import Testing

/// `grounds`: the run and its comparison once more on another surface, drawn by figures and asked by claims.
@Suite struct LessonGroundTests {
    private static let race = """
        title: Race
        landscape: { function: rosenbrock, start: [-1.2, 1] }
        training: { optimizer: { name: sgd, rate: 0.001 }, iterations: 20 }
        compare:
          rates: tuned
          search: { over: [0.001, 0.1], budget: 3 }
          variants:
            - { label: plain }
            - { label: Adam, set: { training.optimizer: adam } }

        """

    private static let grounds = """
        grounds:
          - { label: bowl, set: { landscape: { function: ravine, start: [2, 1] }, training.iterations: 7 } }
          - label: network
            set:
              data: { generator: { name: xor, count: 4 } }
              network: { layers: [{ units: 2, activation: tanh }, { units: 1, activation: sigmoid }] }
              loss: binary_cross_entropy
              compare.search.budget: 2

        """

    @Test func aGroundChangesWhatItNamesAndRunsAllVariants() throws {
        let experiment = try LessonSource.read(Self.race + Self.grounds).experiment
        #expect(experiment.grounds.map(\.label) == ["bowl", "network"])
        let bowl = experiment.on("bowl")
        #expect(bowl.iterations == 7 && bowl.comparison?.labels == ["plain", "Adam"])
        #expect(bowl.parameters.map(\.initial) == [2, 1])
        let network = experiment.on("network")
        #expect(network.model.network != nil && network.iterations == 20)
        #expect(network.comparison?.search?.count == 2)
        #expect(experiment.on(nil).parameters.map(\.initial) == [-1.2, 1])
        #expect(experiment.iterationsInAll == (20 + 2 * 20 * 4) + (7 + 2 * 7 * 4) + (20 + 2 * 20 * 3))
        #expect(experiment.alone.grounds.isEmpty)
    }

    @Test func aGroundRunsAsTheLessonWouldThere() throws {
        let recording = try #require(
            Recording.record(LessonSource.read(Self.race + Self.grounds).experiment))
        let alone = try #require(
            Recording.record(
                LessonSource.read(
                    Self.race,
                    set: [
                        "landscape.function=ravine", "landscape.start=[2, 1]", "training.iterations=7",
                    ]
                ).experiment))
        let bowl = recording.on("bowl")
        #expect(bowl.variants.map(\.finalLoss) == alone.variants.map(\.finalLoss))
        #expect(bowl.variants.map(\.trials) == alone.variants.map(\.trials))
        #expect(bowl.state(after: 7).parameters == alone.state(after: 7).parameters)
    }

    @Test func claimsAskOtherGrounds() throws {
        let recording = try #require(
            Recording.record(LessonSource.read(Self.race + Self.grounds).experiment))
        let resolver = RecordingResolver(recording)
        for text in [
            #"ground("bowl").loss[0] == 14.5"#, #"ground("bowl").variant("Adam").after(0).x == 2"#,
            #"ground("bowl").variant("plain").loss[-1] < ground("bowl").loss[0]"#,
            #"ground("network").variant("Adam").w[2][1][1] != ground("network").w[2][1][1]"#,
            #"ground("bowl").iterations == 7 and iterations == 20"#,
            #"ground("bowl").loss after 2 == ground("bowl").after(2).loss"#,
            #"ground("bowl").variant("Adam").x after 2 == ground("bowl").variant("Adam").after(2).x"#,
        ] {
            #expect(try Claim(text).outcome(in: resolver).holds, "\(text)")
        }
        #expect(throws: ExpressionFault.self) {
            _ = try Claim(#"variant("plain").ground("bowl").loss > 0"#).outcome(in: resolver)
        }
    }

    @Test(arguments: [
        ("  - { label: a, set: { figures: [] } }", "a ground sets"),
        ("  - { label: a, set: { compare.variants: [{ label: b }] } }", "a ground has the lesson's variants"),
        ("  - { label: a, set: { landscape.function: beal } }", "beal"),
        (
            "  - { label: a, set: { seed: 2 } }\n  - { label: a, set: { seed: 3 } }",
            "there is already a ground called"
        ),
        (
            "  - { label: a, set: { seed: 2 } }\nfigures:\n  - { name: f, figure: trajectories, ground: b }",
            "there is no ground"
        ),
        (
            "  - { label: a, set: { seed: 2 } }\nclaims:\n  - { that: 'ground(\"b\").loss > 0' }",
            "there is no ground"
        ),
    ])
    func whatIsWrongWithAGroundIsTold(grounds: String, message: String) {
        let faults = LessonSource.faults(Self.race + "grounds:\n" + grounds + "\n")
        #expect(faults.contains { $0.contains(message) }, "\(faults)")
    }
}
