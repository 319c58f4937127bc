import FigureChecks
import Figures
import Learning
import Scenes
import Testing

/// What optimizers keep over a run, and one of their updates, for every optimizer of the catalog.
@Suite struct OptimizerMemoryTests {
    /// Every optimizer of the catalog with its defaults, and with all of its settings switched on.
    static func optimizers() -> [Chosen<Optimizer>] {
        Optimizer.catalog.entries.flatMap { optimizer -> [Chosen<Optimizer>] in
            var given: [String: Setting.Value] = [:]
            for setting in optimizer.settings where setting.name != "rate" {
                if case .flag(let flag)? = setting.fallback { given[setting.name] = .flag(!flag) }
                if case .number(0)? = setting.fallback, setting.name != "dampening" {
                    given[setting.name] = .number(0.1)
                }
            }
            return [Chosen(optimizer), Chosen(optimizer, given: given)]
        }
    }

    static func recording(_ optimizer: Chosen<Optimizer>, clipping: Clipping? = nil) -> Recording? {
        ComparedRuns.landscape("rosenbrock", [("it", optimizer)], iterations: 12, clipping: clipping)
    }

    @Test(arguments: PageFormat.allCases)
    func everyOptimizerIsDrawn(page: PageFormat) throws {
        for optimizer in Self.optimizers() {
            let recording = try #require(Self.recording(optimizer, clipping: .norm(1)))
            let studio = try #require(try Studio(recording, iteration: 7))
            for run in ["it", nil] {
                let given = run.map { ["run": Setting.Value.text($0)] } ?? [:]
                let scene = try #require(
                    studio.scene("optimizer-memory", page, step: studio.moment.stepCount - 1, given: given))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(faults.isEmpty, "\(optimizer.entry.name): \(faults.joined(separator: "; "))")
                #expect(!scene.everyItem.contains { !$0.isFinite }, "\(optimizer.entry.name)")
                // g and the effective rate, and at least one plot for what is remembered.
                let plots = scene.everyItem.compactMap(\.id).filter { $0.hasPrefix("plot.") }.count
                let memories = recording.experiment.updateProgram.memories.count
                #expect(plots >= (memories == 0 ? 2 : 3), "\(optimizer.entry.name)")
            }
        }
    }

    @Test func theHistoryIsWhatTheRunDid() throws {
        for optimizer in Self.optimizers() {
            let recording = try #require(Self.recording(optimizer))
            let update = recording.experiment.updateProgram
            let ids = [update.gradient] + update.memories.map(\.after)
            let history = UpdateHistory(recording, of: ids, parameters: [1])
            #expect(history.iterations == Array(1...recording.iterations))
            for (place, iteration) in history.iterations.enumerated() {
                let moment = recording.moment(iteration)
                #expect(history.values[0][0][place] == moment.gradient(1))
                #expect(history.values.dropFirst().map { $0[0][place] } == moment.memory(1).map(\.value))
                let rate = ((moment.updated(1) - moment.before.parameters[1]) / moment.gradient(1)).magnitude
                #expect(history.rates[0][place] == rate)
            }
        }
    }

    @Test func aLongRunIsLookedAtNowAndThen() throws {
        let recording = try #require(Self.recording(Chosen(Optimizer.catalog.entries[0])))
        let history = UpdateHistory(recording, of: [], parameters: [0], limit: 5)
        #expect(history.iterations == [1, 4, 7, 10, 12])
    }

    @Test func unknownRunsAndParametersAreRefused() throws {
        let studio = try #require(try Studio(Self.recording(Chosen(Optimizer.catalog.entries[0]))))
        for figure in ["optimizer-memory", "update-microscope"] {
            #expect(studio.objection(figure) == nil)
            #expect(studio.objection(figure, given: ["run": .text("at")])?.setting == "run")
        }
        #expect(studio.objection("optimizer-memory", given: ["of": .list(["z"])])?.setting == "of")
        #expect(studio.objection("update-microscope", given: ["of": .text("z")])?.setting == "of")
        let many = Setting.Value.list(["x", "y", "x", "y", "x"])
        #expect(studio.objection("optimizer-memory", given: ["of": many])?.setting == "of")
    }
}

/// One update of one parameter, for every optimizer of the catalog.
@Suite struct UpdateMicroscopeTests {
    @Test(arguments: PageFormat.allCases)
    func everyOptimizersUpdateIsDrawn(page: PageFormat) throws {
        for optimizer in OptimizerMemoryTests.optimizers() {
            let recording = try #require(OptimizerMemoryTests.recording(optimizer, clipping: .norm(1)))
            for (parameter, iteration) in [("x", 1), ("y", 12)] {
                let studio = try #require(try Studio(recording, iteration: iteration))
                let given: [String: Setting.Value] = ["of": .text(parameter), "run": .text("it")]
                let scene = try #require(
                    studio.scene("update-microscope", page, step: studio.moment.stepCount - 1, given: given))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(faults.isEmpty, "\(optimizer.entry.name): \(faults.joined(separator: "; "))")
                #expect(!scene.everyItem.contains { !$0.isFinite }, "\(optimizer.entry.name)")
            }
        }
    }

    /// A slide of an optimizer as it comes shows each instruction of its update program, with its result.
    @Test func aSlideShowsEveryInstruction() throws {
        for optimizer in Optimizer.catalog.entries {
            let recording = try #require(OptimizerMemoryTests.recording(Chosen(optimizer)))
            let studio = try #require(try Studio(recording, iteration: 3))
            let step = studio.moment.stepCount - 1
            let scene = try #require(studio.scene("update-microscope", .slide, step: step))
            let shown = scene.everyItem.compactMap(\.id).filter { $0.hasSuffix(".result") }.count
            let computed = recording.experiment.updateProgram.program.instructions.filter {
                !$0.operation.isGiven
            }
            #expect(shown == computed.count, "\(optimizer.name)")
            let words = SceneChecks(scene: scene, typesetter: studio.typesetter).words
            #expect(!words.contains { $0.contains("…") }, "\(optimizer.name): \(words)")
        }
    }

    @Test func theSquareIsAsLargeAsTheMemory() throws {
        let adagrad = try #require(Optimizer.catalog["adagrad"])
        let recording = try #require(OptimizerMemoryTests.recording(Chosen(adagrad)))
        func sides(_ iteration: Int) throws -> [String: Double] {
            let studio = try #require(try Studio(recording, iteration: iteration))
            let scene = try #require(
                studio.scene("update-microscope", .slide, step: studio.moment.stepCount - 1))
            var sides: [String: Double] = [:]
            for case .shape(let shape) in scene.everyItem {
                guard let id = shape.id, id.hasPrefix("square.1."),
                    case .rectangle(let rect, _) = shape.outline
                else { continue }
                sides[String(id.dropFirst("square.1.".count))] = rect.width
            }
            return sides
        }
        let last = try sides(12)
        // The sum never shrinks, so the run's largest is its last.
        #expect(last["after"] == last["largest"])
        let early = try sides(2)
        #expect(early["largest"] == last["largest"])
        let value = recording.moment(2).memory(0)[0].value
        let largest = recording.moment(12).memory(0)[0].value
        let side = try #require(early["after"])
        let whole = try #require(early["largest"])
        #expect(abs(side * side / (whole * whole) - value / largest) < 1e-9)
        #expect(try #require(early["before"]) < side)
    }

    @Test func onlyWhatAddsSquaresIsASquare() throws {
        let expected = [
            "sgd": 0, "adagrad": 1, "rmsprop": 1, "adam": 1, "adamw": 1, "adamax": 0, "nadam": 1,
            "adadelta": 2,
        ]
        for optimizer in Optimizer.catalog.entries {
            guard let count = expected[optimizer.name] else { continue }
            let studio = try #require(try Studio(OptimizerMemoryTests.recording(Chosen(optimizer))))
            let scene = try #require(studio.scene("update-microscope", .slide, step: 0))
            let squares = scene.everyItem.compactMap(\.id).filter {
                $0.hasPrefix("square.") && $0.hasSuffix(".after")
            }
            #expect(squares.count == count, "\(optimizer.name)")
        }
    }
}
