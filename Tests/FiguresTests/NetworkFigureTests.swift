import Calculus
import Figures
import Formulas
import Learning
import Scenes
import Testing

@Suite struct NetworkFigureTests {
    @Test(arguments: PageFormat.allCases)
    func noLabelCoversAnotherInTheWorkedExample(page: PageFormat) throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        try check(studio, page, steps: Array(0..<studio.moment.stepCount))
    }

    @Test(arguments: PageFormat.allCases)
    func noLabelCoversAnotherInABatchOfFour(page: PageFormat) throws {
        let studio = try #require(try Studio(SampleRuns.xor(), iteration: 3))
        try check(studio, page, steps: Array(0..<studio.moment.stepCount))
    }

    @Test(arguments: PageFormat.allCases, [[2, 3, 1], [3, 4, 2], [9, 16, 12, 10], [1, 1], [5, 6, 6, 3]])
    func noLabelCoversAnotherInOtherShapes(page: PageFormat, sizes: [Int]) throws {
        let studio = try #require(try Studio(SampleRuns.network(sizes)))
        try check(studio, page, steps: Array(stride(from: 0, to: studio.moment.stepCount, by: 7)))
    }

    @Test(arguments: PageFormat.allCases)
    func noLabelCoversAnotherWhereNumbersExplode(page: PageFormat) throws {
        let recording = try #require(SampleRuns.line(weight: 2, target: 1, rate: 1e60, iterations: 50))
        let studio = try #require(try Studio(recording, iteration: recording.visibleIterations))
        try check(studio, page, steps: Array(0..<studio.moment.stepCount))
    }

    private func check(_ studio: Studio, _ page: PageFormat, steps: [Int]) throws {
        for index in steps {
            let scene = try #require(studio.scene("network", page, step: index))
            let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
            #expect(faults.isEmpty, "step \(index) on \(page.rawValue): \(faults.joined(separator: "; "))")
            let step = try #require(studio.moment.step(index))
            #expect(scene.alternative.lowercased().contains(step.phase.rawValue))
            let operation = step.operation.crossesLanes ? " over the " : step.operation.rawValue
            #expect(scene.alternative.contains(operation.replacing("_", with: " ")))
            #expect(scene.alternative.contains("The result is \(Numeral.text(step.value, .result))"))
        }
    }

    @Test(arguments: PageFormat.allCases)
    func nodesStandStill(page: PageFormat) throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        let first = try places(#require(studio.scene("network", page, step: 0)))
        #expect(first.count == 2 + 4 + 1 + 5 + 2)
        for index in 1..<studio.moment.stepCount {
            let scene = try #require(studio.scene("network", page, step: index))
            #expect(places(scene) == first, "step \(index)")
        }
    }

    /// The middles of nodes, bias tabs, the target and the loss, by id.
    private func places(_ scene: Scene) -> [String: Point] {
        var places: [String: Point] = [:]
        for case .group(let group) in scene.everyItem {
            guard let id = group.id, let kind = id.split(separator: ".").first,
                ["node", "b", "loss", "y"].contains(kind)
            else { continue }
            for case .shape(let shape) in group.children {
                switch shape.outline {
                case .circle(let centre, _): places[id] = centre
                case .rectangle(let rect, _): places[id] = rect.centre
                default: break
                }
            }
        }
        return places
    }

    @Test func valuesAppearWhenTheirStepIsDone() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        func words(_ step: Int) throws -> [String] {
            try SceneChecks(
                scene: #require(studio.scene("network", .slide, step: step)), typesetter: studio.typesetter
            )
            .words
        }
        #expect(try !words(4).contains("0.751"))
        #expect(try words(5).contains("0.751"))
        #expect(try !words(12).contains("0.2984"))
        #expect(try words(13).contains("0.2984"))
        // The gradient of w₁₁⁽²⁾ is step 23.
        #expect(try !words(21).contains { $0.contains("0.0822") })
        #expect(try words(22).contains { $0.contains("0.0822") })
        #expect(try words(24).contains("+0.0822"))
    }

    @Test func eachExampleOfABatchStartsEmpty() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        func title(_ step: Int) throws -> String? {
            try #require(studio.scene("network", .slide, step: step)).everyItem
                .first { $0.id == "node.a.1.1" }?.title
        }
        // The second example begins with step 13; its a₁ is the step after.
        #expect(try title(11) == "a[1][1] = 0.231")
        #expect(try title(12) == "z[1][1] = 0.265")
        #expect(try title(13) == "a[1][1] = 0.259")
    }

    @Test func anUpdateShowsOldAndNew() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        let scene = try #require(studio.scene("network", .slide, step: 51))
        let words = SceneChecks(scene: scene, typesetter: studio.typesetter).words
        #expect(words.contains("+0.40 → +0.36"))
        #expect(words.contains("Δ −0.0411"))
        let before = try #require(studio.scene("network", .slide, step: 50))
        #expect(
            !SceneChecks(scene: before, typesetter: studio.typesetter).words.contains { $0.contains("→") })
    }

    @Test func aBatchEndsWithMeanGradients() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        let moment = studio.moment
        let name = "w[2][1][1]"
        let index = try #require(moment.gradientStep(of: name))
        let position = try #require(moment.experiment.trainable.firstIndex { $0.name.text == name })
        let mean = Numeral.text(moment.gradient(position), .gradient)
        let scene = try #require(studio.scene("network", .slide, step: index))
        let chip = scene.everyItem.first { $0.id == "chip.w.2.1.1" }
        let words = try #require(chip).withDescendants.compactMap { item -> String? in
            if case .formula(let formula) = item { return formula.formula.unicode }
            return nil
        }
        #expect(words == ["∂L/∂w₁₁⁽²⁾ = \(mean)"])
        #expect(scene.title.contains("mean gradient"))
    }

    @Test func theActivePartsAreMarkedThreefold() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        // z₁⁽²⁾ = b₁⁽²⁾ + w₁₁⁽²⁾a₁ + w₁₂⁽²⁾a₂
        let scene = try #require(studio.scene("network", .note, step: 4))
        func paints(_ id: String) -> [Role] {
            (scene.everyItem.first { $0.id == id }?.withDescendants ?? []).compactMap { item in
                guard case .shape(let shape) = item else { return nil }
                return shape.fill?.role ?? shape.stroke?.paint.role
            }
        }
        for id in ["node.a.1.1", "node.a.1.2", "node.a.2.1", "b.2.1", "w.2.1.1", "w.2.1.2"] {
            #expect(paints(id).first == .highlight, "\(id)")
        }
        for id in ["node.x.1", "node.a.2.2", "b.2.2", "w.2.2.1", "w.1.1.1", "loss"] {
            #expect(!paints(id).contains(.highlight), "\(id)")
        }
    }

    @Test func longFormulasStayInTheRibbon() throws {
        let studio = try #require(try Studio(SampleRuns.network([9, 16, 12, 10])))
        for page in PageFormat.allCases {
            let scene = try #require(studio.scene("network", page, step: 40))
            let right = page == .strip ? 32 + 360 : page.content.maxX
            for case .formula(let formula) in scene.everyItem where formula.id?.hasPrefix("ribbon.") == true {
                #expect(studio.typesetter.bounds(of: formula).maxX <= right + 0.5, "\(page.rawValue)")
            }
        }
    }

    @Test func aBareLandscapeHasNoNetwork() throws {
        #expect(Figure.catalog["network"]?.needsNetwork == true)
        let studio = try #require(try Studio(SampleRuns.landscape("rosenbrock")))
        #expect(studio.scene("network", .note, step: 0)?.items.isEmpty == true)
    }
}
