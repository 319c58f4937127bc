import Figures
import Learning
import Scenes
import Testing

@Suite struct PanelTests {
    private let three: [String: Setting.Value] = [
        "figures": .list(["network", "loss-curves", "computation-graph"])
    ]

    @Test(arguments: PageFormat.allCases)
    func cellsDoNotTouchAndNothingCollides(page: PageFormat) throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        for step in [3, 40, 90] {
            let scene = try #require(studio.scene("panel", page, step: step, given: three))
            let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
            #expect(faults.isEmpty, "step \(step), \(page.rawValue): \(faults.joined(separator: "; "))")
            #expect(
                scene.everyItem.compactMap(\.id).filter { $0.hasPrefix("cell.") } == [
                    "cell.a", "cell.b", "cell.c",
                ])
            #expect(scene.alternative.contains("(c)"))
        }
    }

    @Test func aCellIsTheFigureItself() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        let scene = try #require(studio.scene("panel", .slide, step: 9, given: three))
        let alone = try #require(studio.scene("network", .half, step: 9))
        func names(_ scene: Scene, _ prefix: String) -> Set<String> {
            Set(
                scene.everyItem.compactMap(\.id).filter { $0.hasPrefix(prefix + "node.") }.map {
                    String($0.dropFirst(prefix.count))
                })
        }
        #expect(!names(alone, "").isEmpty)
        #expect(names(scene, "a.") == names(alone, ""))
        let words = SceneChecks(scene: scene, typesetter: studio.typesetter).words
        #expect(words.contains("(a)") && words.contains(alone.title))
    }

    @Test func aFigureStandsAtSeveralMoments() throws {
        let studio = try #require(try Studio(SampleRuns.xor(iterations: 12)))
        let moments = ["1", "iteration:6", "end"]
        let given: [String: Setting.Value] = ["figures": .list(["network"]), "moments": .list(moments)]
        let scene = try #require(studio.scene("panel", .slide, step: 0, given: given))
        let words = SceneChecks(scene: scene, typesetter: studio.typesetter).words
        for label in ["(a) iteration 1", "(b) iteration 6", "(c) iteration 12"] {
            #expect(words.contains(label), "\(words)")
        }
        let both: [String: Setting.Value] = [
            "figures": .list(["network", "loss-curves"]), "moments": .list(moments),
        ]
        // Rows are figures and columns moments.
        let grid = try #require(studio.scene("panel", .slide, step: 0, given: both))
        let labels = SceneChecks(scene: grid, typesetter: studio.typesetter).words.filter {
            $0.hasPrefix("(")
        }
        #expect(
            labels == [
                "(a) iteration 1", "(b) iteration 6", "(c) iteration 12", "(d) iteration 1",
                "(e) iteration 6", "(f) iteration 12",
            ])
    }

    @Test func manyCellsMakeTheNoteLonger() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        let given: [String: Setting.Value] = [
            "figures": .list(Array(repeating: "loss-curves", count: 6)), "columns": .number(2),
        ]
        let scene = try #require(studio.scene("panel", .note, step: 0, given: given))
        #expect(scene.size.width == 800)
        #expect(scene.size.height > 3 * 208)
        #expect(SceneChecks(scene: scene, typesetter: studio.typesetter).faults.isEmpty)
    }

    @Test func whatCannotBeShownIsRefused() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        func message(_ figures: [String], _ moments: [String] = []) -> String {
            var given: [String: Setting.Value] = ["figures": .list(figures)]
            if !moments.isEmpty { given["moments"] = .list(moments) }
            return studio.objection("panel", given: given)?.message ?? ""
        }
        #expect(message(["network"]).isEmpty)
        #expect(message(["netwrk"]).hasPrefix("there is no figure 'netwrk'"))
        #expect(message(["panel"]) == "a panel cannot hold a panel")
        #expect(message(["network"], ["iteration:99"]).contains("there is no iteration 99"))
        #expect(message(["network"], ["sideways"]).hasPrefix("'sideways' is no moment"))
        #expect(message(Array(repeating: "network", count: 25)).contains("at most 24"))
        let bare = try #require(try Studio(SampleRuns.landscape("rosenbrock")))
        #expect(
            bare.objection("panel", given: ["figures": .list(["network"])])?.message
                == "'network': network draws a network; this lesson has none")
    }
}
