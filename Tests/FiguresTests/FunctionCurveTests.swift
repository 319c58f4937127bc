import FigureChecks
import Figures
import Learning
import Scenes
import Testing

/// Curves of activations and of losses.
@Suite struct FunctionCurveTests {
    private func check(_ scene: Scene, _ studio: Studio, margin: Double = 6, _ note: String) {
        let faults = SceneChecks(scene: scene, typesetter: studio.typesetter, margin: margin).faults
        #expect(faults.isEmpty, "\(note): \(faults.joined(separator: "; "))")
        #expect(!scene.everyItem.contains { !$0.isFinite }, "\(note)")
    }

    private func names(_ scene: Scene) -> [String] {
        scene.everyItem.compactMap(\.id).filter {
            $0.hasPrefix("function.") && !$0.dropFirst(9).contains(".")
        }
        .map { String($0.dropFirst(9)) }
    }

    @Test(arguments: PageFormat.allCases)
    func noLabelCoversAnother(page: PageFormat) throws {
        for (name, recording) in LossRuns.all + [("diverging", LossRuns.diverging)] {
            let recording = try #require(recording)
            let studio = try #require(try Studio(recording, iteration: recording.visibleIterations))
            for step in [0, studio.moment.stepCount / 2, studio.moment.stepCount - 1] {
                for figure in ["activation-curves", "loss-function-curves"]
                where name != "one softmax" || figure.hasPrefix("loss") {
                    let scene = try #require(studio.scene(figure, page, step: step, [:]))
                    check(scene, studio, "\(figure), \(name), \(page.rawValue), step \(step)")
                    #expect(!names(scene).isEmpty)
                }
            }
        }
    }

    @Test(arguments: PageFormat.allCases)
    func everyEntryOfTheCatalogsIsDrawn(page: PageFormat) throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        let activations = Activation.catalog.entries.filter(\.isElementwise).map(\.name)
        for name in activations {
            let scene = try #require(
                studio.scene("activation-curves", page, step: 2, ["functions": .list([name])]))
            check(scene, studio, "\(name), \(page.rawValue)")
            #expect(names(scene) == [name])
        }
        let all = try #require(
            studio.scene("activation-curves", .slide, step: 2, ["functions": .list(activations)]))
        check(all, studio, "all activations")
        #expect(names(all) == activations)
        for name in Loss.catalog.names {
            for target in [1.0, 0, -1, 3] {
                let given: [String: Setting.Value] = ["losses": .list([name]), "target": .number(target)]
                let scene = try #require(studio.scene("loss-function-curves", page, step: 2, given))
                check(scene, studio, "\(name), \(page.rawValue), target \(target)")
                #expect(names(scene) == [name])
            }
        }
    }

    @Test(arguments: [Size(300, 220), Size(420, 300)])
    func theyFitACell(size: Size) throws {
        for (name, recording) in LossRuns.all where name != "one softmax" {
            let studio = try #require(try Studio(recording))
            for figure in ["activation-curves", "loss-function-curves"] {
                let scene = try #require(studio.scene(figure, .slide, step: 8, [:], cell: size))
                check(scene, studio, margin: 0, "\(figure), \(name)")
            }
        }
    }

    @Test func unitsAppearWhenTheyAreKnown() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        func marks(_ step: Int) throws -> Int {
            try #require(studio.scene("activation-curves", .slide, step: step, [:])).everyItem.count {
                $0.id?.contains(".mark.") == true
            }
        }
        // z₁, a₁, z₂, a₂ are the first four steps.
        #expect(try (0...3).map(marks) == [0, 1, 1, 2])
        #expect(try marks(7) == 4)
    }

    @Test func theSteepestPlaceIsTold() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        let scene = try #require(studio.scene("activation-curves", .slide, step: 7, [:]))
        #expect(scene.alternative.contains("steepest at 0 with slope 0.25"))
        #expect(scene.alternative.contains("a₁ at 0.3775 is 0.5933 with slope 0.2413"))
    }

    @Test func theOwnLossComesFirstWithItsPredictions() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        let scene = try #require(studio.scene("loss-function-curves", .slide, step: 13, [:]))
        #expect(names(scene).first == "squared_error")
        #expect(scene.everyItem.contains { $0.id == "function.squared_error.mark.0" })
        #expect(scene.alternative.contains("a₁⁽²⁾ at 0.7514"))
    }

    @Test func aLessonWithoutAFunctionIsRefusedUnlessSomeAreNamed() throws {
        let landscape = try #require(SampleRuns.landscape("saddle")).experiment
        for (figure, setting, name) in [
            ("activation-curves", "functions", "tanh"), ("loss-function-curves", "losses", "hinge"),
        ] {
            let entry = try #require(Figure.catalog[figure])
            func objection(_ given: [String: Setting.Value]) -> FigureObjection? {
                entry.objection(FigureQuestion(landscape, Chosen(entry, given: given).settings))
            }
            #expect(objection([:])?.message.contains("name some") == true)
            #expect(objection([setting: .list([name])]) == nil)
            let studio = try #require(try Studio(SampleRuns.landscape("saddle")))
            let scene = try #require(studio.scene(figure, .note, step: 0, [setting: .list([name])]))
            #expect(names(scene) == [name])
        }
    }
}
