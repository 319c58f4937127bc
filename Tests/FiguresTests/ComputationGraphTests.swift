import Figures
import Learning
import Scenes
import Testing

@Suite struct ComputationGraphTests {
    @Test(arguments: PageFormat.allCases)
    func noLabelOrBoxCoversAnother(page: PageFormat) throws {
        for recording in [
            SampleRuns.workedExample(), SampleRuns.xor(), SampleRuns.landscape("rosenbrock"),
            SampleRuns.network([9, 16, 12, 10]),
        ] {
            let studio = try #require(try Studio(recording))
            for index in stride(
                from: 0, to: studio.moment.stepCount, by: max(studio.moment.stepCount / 60, 1))
            {
                let scene = try #require(studio.scene("computation-graph", page, step: index))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(faults.isEmpty, "step \(index), \(page.rawValue): \(faults.joined(separator: "; "))")
                let boxes = boxes(scene).values.map { $0.inset(0.5) }
                #expect(!boxes.isEmpty)
                for (number, box) in boxes.enumerated() {
                    #expect(
                        !boxes[(number + 1)...].contains { $0.overlaps(box) },
                        "step \(index), \(page.rawValue)")
                }
                let step = try #require(studio.moment.step(index))
                #expect(scene.alternative.lowercased().contains(step.phase.rawValue))
            }
        }
    }

    /// The boxes of values by id: the last rectangle that is stroked.
    private func boxes(_ scene: Scene) -> [String: Rect] {
        var boxes: [String: Rect] = [:]
        for case .group(let group) in scene.everyItem {
            guard let id = group.id, id.hasPrefix("value.") else { continue }
            for case .shape(let shape) in group.children where shape.stroke != nil {
                if case .rectangle(let rect, _) = shape.outline { boxes[id] = rect }
            }
        }
        return boxes
    }

    @Test func aSmallProgramIsShownWhole() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        let scene = try #require(studio.scene("computation-graph", .slide, step: 33))
        // 8 weights, 4 biases, 2 inputs, 2 targets; 4 sums, 4 activations, 2 errors, 2 squares, their sum, the loss.
        #expect(boxes(scene).count == 16 + 14)
        #expect(scene.description.contains("all 14 operations"))
    }

    @Test func boxesStandStillInAWholeGraph() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        let first = try boxes(#require(studio.scene("computation-graph", .slide, step: 0)))
        for index in stride(from: 1, to: studio.moment.stepCount, by: 9) {
            #expect(try boxes(#require(studio.scene("computation-graph", .slide, step: index))) == first)
        }
    }

    @Test func linesRunFromLeftToRight() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        let scene = try #require(studio.scene("computation-graph", .slide, step: 5))
        let boxes = boxes(scene)
        let lines = scene.everyItem.compactMap(\.id).filter { $0.hasPrefix("line.") }
        // Sums read a bias and two or four products, activations one value each, then the error, its square, the mean.
        #expect(lines.count == 4 * 5 + 4 + 9 + 1 + 2 + 1 + 1)
        for line in lines {
            let ends = line.split(separator: ".").dropFirst().map { "value.\($0)" }
            let from = try #require(boxes[ends[0]])
            let to = try #require(boxes[ends[1]])
            #expect(from.maxX < to.minX)
        }
    }

    @Test func aLargeProgramIsShownAroundTheOperation() throws {
        let studio = try #require(try Studio(SampleRuns.network([9, 16, 12, 10])))
        let scene = try #require(studio.scene("computation-graph", .slide, step: 40))
        #expect(boxes(scene).count < 40)
        #expect(scene.description.contains("part of a graph"))
        let words = SceneChecks(scene: scene, typesetter: studio.typesetter).words
        #expect(words.contains { $0.hasPrefix("around the active one") })
    }

    @Test func theOperationAtWorkIsMarked() throws {
        let studio = try #require(try Studio(SampleRuns.landscape("rosenbrock")))
        for index in 0..<studio.moment.stepCount where studio.moment.step(index)?.phase != .update {
            let scene = try #require(studio.scene("computation-graph", .note, step: index))
            let marked = scene.everyItem.contains { item in
                guard item.id?.hasPrefix("value.") == true else { return false }
                return item.withDescendants.contains {
                    if case .shape(let shape) = $0 { shape.fill?.role == .highlight } else { false }
                }
            }
            #expect(marked, "step \(index)")
        }
    }
}
