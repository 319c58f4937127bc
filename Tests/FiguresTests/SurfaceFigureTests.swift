import FigureChecks
import Figures
import Formulas
import Learning
import Scenes
import Testing

/// Figures of loss surfaces: everything that the guide asks for, over formats, models and moments.
@Suite struct SurfaceFigureTests {
    private static let figures = ["loss-surface", "trajectories", "small-multiples", "surface-3d", "slice"]

    private static func recordings() -> [(String, Recording?)] {
        [
            ("all optimizers", ComparedRuns.rosenbrock(iterations: 24)),
            ("batches", ComparedRuns.batches(epochs: 8)),
            ("diverging", ComparedRuns.rosenbrock(iterations: 300, rate: 1e150)),
            ("a saddle", SampleRuns.landscape("saddle")), ("a network alone", SampleRuns.xor()),
        ]
    }

    @Test(arguments: figures, PageFormat.allCases)
    func surfacesOfAllKindsAreDrawn(figure: String, page: PageFormat) throws {
        for (name, recording) in Self.recordings() {
            let recording = try #require(recording)
            for iteration in Set([1, recording.visibleIterations]) {
                let studio = try #require(try Studio(recording, iteration: iteration))
                let step = studio.moment.stepCount - 1
                let scene = try #require(studio.scene(figure, page, step: step))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(
                    faults.isEmpty, "\(name), \(figure), \(page.rawValue): \(faults.joined(separator: "; "))")
                #expect(!scene.everyItem.contains { !$0.isFinite }, "\(name), \(figure)")
                if ["trajectories", "small-multiples", "surface-3d"].contains(figure) {
                    #expect(scene.hiddenSettings(of: recording.runs) == [], "\(name), \(page.rawValue)")
                }
            }
        }
    }

    /// Frames of one animation share surface, axes and scales: what does not change does not move.
    @Test func theSurfaceStaysWhereItIs() throws {
        let recording = try #require(ComparedRuns.rosenbrock(iterations: 24))
        func surface(_ iteration: Int) throws -> [Item] {
            let studio = try #require(try Studio(recording, iteration: iteration))
            let step = studio.moment.stepCount - 1
            let scene = try #require(studio.scene("trajectories", .slide, step: step))
            let ids = scene.everyItem.compactMap(\.id)
            let kept = scene.everyItem.filter { item in
                let last = item.id?.split(separator: ".").last.map(String.init)
                return last.map { ["surface", "axes", "legend"].contains($0) } ?? false
            }
            #expect(kept.count > recording.runs.count, "\(ids)")
            return kept
        }
        let early = try surface(2)
        #expect(try surface(20) == early)
    }

    @Test func pathsThatCoverEachOtherAreFound() {
        let line = (0...100).map { Point(Double($0) * 3, 50) }
        let beside = line.map { $0 + Point(0, 2) }
        let apart = line.map { $0 + Point(0, 30) }
        // The first quarter together, then apart.
        let fork = line.map { $0.x < 75 ? $0 : $0 + Point(0, 0.5 * ($0.x - 75)) }
        #expect(PathOverlap.isHidden([line, beside]))
        #expect(!PathOverlap.isHidden([line, apart]))
        #expect(!PathOverlap.isHidden([line, fork]))
        #expect(!PathOverlap.isHidden([line]) && !PathOverlap.isHidden([]))
    }

    /// The slope at the start of a slice is the gradient along the step; the curve passes through both ends of it.
    @Test func aSliceAgreesWithTheGradient() throws {
        let recording = try #require(SampleRuns.xor())
        let moment = recording.moment(1)
        let slice = StepSlice(moment, from: -0.5, to: 2)
        #expect(slice.before == moment.loss)
        let tiny = StepSlice(moment, from: -1e-5, to: 1)
        let near = tiny.curve[0]
        #expect(abs((slice.before - near.y) / -near.x - slice.slope) < 1e-3 * abs(slice.slope))
        #expect(slice.lowest.y <= slice.after && slice.lowest.y <= slice.before)
        #expect((-0.5...2).contains(slice.lowest.x))
    }

    @Test(arguments: [
        ("of", Setting.Value.list(["w[9][9][9]", "x"]), "no trained parameter"),
        ("of", .list(["x", "x"]), "two different"), ("left", .number(2), "give both left and right"),
    ])
    func wrongSettingsAreTold(key: String, value: Setting.Value, message: String) throws {
        let recording = try #require(SampleRuns.landscape("rosenbrock"))
        let figure = try #require(Figure.catalog["loss-surface"])
        let settings = Settings(figure.settings, given: [key: value])
        let objection = try #require(figure.objection(FigureQuestion(recording.experiment, settings)))
        #expect(objection.message.contains(message), "\(objection.message)")
    }

    /// The bottom of the curved valley lies behind its front wall, the top of the far wall does not.
    @Test func aReliefHidesWhatIsBehindIt() throws {
        let recording = try #require(SampleRuns.landscape("rosenbrock"))
        let studio = try #require(try Studio(recording))
        let figure = try #require(Figure.catalog["surface-3d"])
        let window: [String: Setting.Value] = [
            "left": .number(-2), "right": .number(2), "bottom": .number(-1), "top": .number(3),
        ]
        let context = FigureContext(
            recording: recording, moment: studio.moment, index: 0, page: .slide, id: "relief",
            lessonTitle: "Relief", settings: Settings(figure.settings, given: window),
            typesetter: studio.typesetter)
        let view = SurfaceView(context, runs: [("run", recording)], ratio: 1)
        let relief = try #require(Relief(view, side: 65, levels: 14))
        let bottom = try #require(relief.place(ParameterPlane.Point(0.5, 0.25)))
        let wall = try #require(relief.place(ParameterPlane.Point(0, 2.5)))
        #expect(relief.hides(bottom) && !relief.hides(wall))
        #expect(bottom.z < wall.z && bottom.z >= 0 && wall.z <= 1)
        #expect(relief.place(ParameterPlane.Point(5, 0)) == nil)
    }
}
