import Figures
import Learning
import Scenes
import Testing

@Suite struct DecisionMapTests {
    @Test(arguments: PageFormat.allCases)
    func planesOfAllKindsAreDrawn(page: PageFormat) throws {
        for (name, run) in PlaneRun.planes {
            let recording = try #require(run.recording)
            let studio = try #require(try Studio(recording, iteration: recording.visibleIterations))
            for step in [0, studio.moment.stepCount - 1] {
                let scene = try #require(studio.scene("decision-map", page, step: step))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(faults.isEmpty, "\(name), \(page.rawValue): \(faults.joined(separator: "; "))")
                #expect(!scene.everyItem.contains { !$0.isFinite }, "\(name)")
                #expect(scene.everyItem.contains { $0.id == "map" }, "\(name)")
            }
        }
    }

    private func scene(_ run: PlaneRun, given: [String: Setting.Value] = [:]) throws -> Scene {
        let studio = try #require(try Studio(run.recording))
        return try #require(studio.scene("decision-map", .note, step: 0, given: given))
    }

    private func lines(_ scene: Scene) -> [[Point]] {
        scene.everyItem.compactMap { item in
            guard item.id?.hasPrefix("line.") == true, case .shape(let shape) = item,
                case .polyline(let points) = shape.outline
            else { return nil }
            return points
        }
    }

    /// On the line of a single neuron, w₁x₁ + w₂x₂ + b is 0.
    @Test func theLineOfANeuronIsWhereItsSumIsZero() throws {
        let scene = try scene(.single)
        let line = try #require(lines(scene).first)
        #expect(lines(scene).count == 1 && line.count > 20)
        let frame = try #require(
            scene.everyItem.compactMap { item -> Rect? in
                if case .raster(let raster) = item, item.id == "map" { raster.rect } else { nil }
            }.first)
        let parameters = try #require(PlaneRun.single.recording).state(after: 0).parameters
        for point in line {
            let x = -0.2 + 1.4 * (point.x - frame.minX) / frame.width
            let y = -0.2 + 1.4 * (frame.maxY - point.y) / frame.height
            #expect(abs(parameters[0] * x + parameters[1] * y + parameters[2]) < 0.01)
        }
    }

    @Test func wrongRowsAreRingedAndCounted() throws {
        for run in [PlaneRun.xor, .single, .threeClasses, .hinge] {
            let recording = try #require(run.recording)
            let accuracy = try #require(Evaluation(recording.experiment).accuracy(recording.state(after: 0)))
            let count = run.inputs.count
            let wrong = count - Int((accuracy * Double(count)).rounded())
            let scene = try scene(run)
            let rings = scene.everyItem.count { item in
                guard case .shape(let shape) = item, shape.fill == nil, case .circle = shape.outline else {
                    return false
                }
                return shape.stroke?.paint.role == .ink
            }
            #expect(rings == (wrong == 0 ? 0 : wrong + 1))
            #expect(scene.title.contains("\(count - wrong) of \(count) points"))
        }
    }

    @Test func severalClassesAreRegionsWithBorders() throws {
        let all = try scene(.threeClasses)
        guard case .raster(let map)? = all.everyItem.first(where: { $0.id == "map" }),
            case .paints(let paints) = map.cells
        else {
            Issue.record("no regions")
            return
        }
        #expect(Set(paints.map(\.role)).isSubset(of: [.region(0), .region(1), .region(2)]))
        #expect(Set(paints.map(\.role)).count > 1 && !lines(all).isEmpty)
        let one = try scene(.threeClasses, given: ["output": .number(2)])
        #expect(one.description.contains("output 2"))
        #expect(one != all)
    }

    @Test func momentsSideBySideHaveTheSameAxes() throws {
        let studio = try #require(try Studio(PlaneRun.single.recording))
        let scene = try #require(
            studio.scene(
                "panel", .slide, step: 0,
                given: ["figures": .list(["decision-map"]), "moments": .list(["1", "iteration:3", "end"])]))
        let words = SceneChecks(scene: scene, typesetter: studio.typesetter)
        #expect(words.faults.isEmpty, "\(words.faults)")
        func numbers(_ cell: String) -> [String] {
            guard let axes = scene.everyItem.first(where: { $0.id == cell + ".axes" }) else { return [] }
            return axes.withDescendants.compactMap { item in
                if case .text(let text) = item { text.string } else { nil }
            }
        }
        #expect(!numbers("a").isEmpty && numbers("a") == numbers("b") && numbers("b") == numbers("c"))
    }

    @Test func whatHasNoPlaneIsRefused() throws {
        let three = try #require(try Studio(PlaneRun.manyInputs.recording))
        #expect(
            three.objection("decision-map")?.message == "decision-map needs two inputs; this lesson has 3")
        let bare = try #require(try Studio(SampleRuns.landscape("rosenbrock")))
        #expect(bare.objection("decision-map")?.message.contains("a landscape has none") == true)
        let studio = try #require(try Studio(PlaneRun.xor.recording))
        #expect(studio.objection("decision-map") == nil)
        #expect(studio.objection("decision-map", given: ["output": .number(2)])?.setting == "output")
    }
}
