import Figures
import Learning
import Scenes
import Testing

@Suite struct DataFigureTests {
    @Test(arguments: PageFormat.allCases)
    func rowsOfAllKindsAreDrawn(page: PageFormat) throws {
        for (name, run) in PlaneRun.all {
            let recording = try #require(run.recording)
            for iteration in Set([1, recording.visibleIterations]) {
                let studio = try #require(try Studio(recording, iteration: iteration))
                for step in [0, studio.moment.stepCount - 1] {
                    let scene = try #require(studio.scene("data", page, step: step))
                    let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                    #expect(faults.isEmpty, "\(name), \(page.rawValue): \(faults.joined(separator: "; "))")
                    #expect(!scene.everyItem.contains { !$0.isFinite }, "\(name)")
                    #expect(
                        scene.alternative.contains(
                            run.inputs.count == 1 ? "1 row" : "\(run.inputs.count) rows"))
                }
            }
        }
    }

    private func scene(_ run: PlaneRun, iteration: Int = 1, given: [String: Setting.Value] = [:]) throws
        -> (scene: Scene, words: [String])
    {
        let studio = try #require(try Studio(run.recording, iteration: iteration))
        let scene = try #require(studio.scene("data", .slide, step: 0, given: given))
        return (scene, SceneChecks(scene: scene, typesetter: studio.typesetter).words)
    }

    private func marks(_ scene: Scene) -> [String] {
        scene.everyItem.compactMap(\.id).filter { $0.hasPrefix("row.") }
    }

    @Test func xorHasFourMarksOfTwoKinds() throws {
        let (scene, words) = try scene(.xor)
        #expect(marks(scene) == ["row.1", "row.2", "row.3", "row.4"])
        #expect(scene.title == "2 rows with y₁ = 0, 2 with y₁ = 1")
        #expect(words.contains("y₁ = 0: 2 rows") && words.contains("x₁") && words.contains("x₂"))
        let shapes = scene.everyItem.compactMap { item -> Role? in
            if case .shape(let shape) = item, case .category? = shape.fill?.role {
                shape.fill?.role
            } else {
                nil
            }
        }
        // Two of each in the plane and one of each in the legend.
        #expect(shapes.count { $0 == .category(0) } == 3 && shapes.count { $0 == .category(1) } == 3)
    }

    @Test func equalRowsAreCountedAndOthersStandBeside() throws {
        let (scene, words) = try scene(.equalRows, iteration: 3)
        #expect(marks(scene).sorted() == ["row.1", "row.4", "row.5"])
        #expect(words.contains("×3"))
        let centres = try ["row.1", "row.4"].map { id in
            try #require(scene.everyItem.first { $0.id == id }?.withDescendants.compactMap(\.middle).first)
        }
        #expect(centres[0].distance(to: centres[1]) > 8)
    }

    @Test func theBatchIsMarkedUnlessItIsAllRows() throws {
        let (one, words) = try scene(.single, iteration: 3)
        #expect(one.highlights == 2 && words.contains("row 3") && words.contains("iteration 3 takes row 3"))
        let (all, _) = try scene(.xor)
        #expect(all.highlights == 0)
        let (many, _) = try scene(.manyRows, iteration: 2)
        #expect(many.highlights == 51)
    }

    @Test func theCurveIsWhatTheNetworkAnswers() throws {
        let (scene, _) = try scene(.oneInput)
        let curve = try #require(scene.everyItem.first { $0.id == "curve.1" })
        guard case .shape(let shape) = curve, case .polyline(let points) = shape.outline else {
            Issue.record("no line")
            return
        }
        #expect(points.count > 100)
        let recording = try #require(PlaneRun.oneInput.recording)
        let right = try #require(Evaluation(recording.experiment).accuracy(recording.state(after: 0))) * 7
        #expect(scene.title == "The curve is on the right side for \(Int(right.rounded())) of 7 rows")
        #expect(
            !(try self.scene(.oneInput, given: ["curve": .flag(false)]).scene.everyItem.contains {
                $0.id == "curve.1"
            }))
    }

    @Test func columnsAreChosenByNameOrNumber() throws {
        let (first, words) = try scene(.manyInputs)
        #expect(words.contains("age") && words.contains("length of the stem"))
        #expect(words.contains { $0.hasPrefix("age and length of the stem of 3 inputs") })
        #expect(first.title == "5 rows with y₁ = 0, 4 with y₁ = 1")
        let (_, others) = try scene(.manyInputs, given: ["x": .text("3"), "y": .text("age")])
        #expect(others.contains("x₃") && others.contains("age") && !others.contains("length of the stem"))
    }

    @Test func whatCannotBeShownIsRefused() throws {
        let bare = try #require(try Studio(SampleRuns.landscape("rosenbrock")))
        #expect(bare.objection("data")?.message == "data shows the rows of a lesson; a landscape has none")
        let studio = try #require(try Studio(PlaneRun.manyInputs.recording))
        #expect(studio.objection("data") == nil)
        let unknown = studio.objection("data", given: ["x": .text("weight")])
        #expect(unknown?.setting == "x" && unknown?.message.contains("age, length of the stem, x₃") == true)
        #expect(studio.objection("data", given: ["x": .text("2"), "y": .text("2")])?.setting == "y")
        let one = try #require(try Studio(PlaneRun.oneInput.recording))
        #expect(one.objection("data", given: ["y": .text("1")])?.setting == "y")
    }
}

extension Scene {
    /// How many circles of the accent there are.
    var highlights: Int {
        everyItem.count { item in
            if case .shape(let shape) = item { shape.fill?.role == .highlight } else { false }
        }
    }
}

extension Item {
    /// The middle of a circle, a rectangle or a polygon.
    var middle: Point? {
        guard case .shape(let shape) = self else { return nil }
        switch shape.outline {
        case .circle(let centre, _): return centre
        case .rectangle(let rect, _): return rect.centre
        case .polygon(let points):
            return points.reduce(Point(0, 0), +) * (1 / Double(max(points.count, 1)))
        case .line, .polyline, .path: return nil
        }
    }
}
