import FigureChecks
import Figures
import Lessons
import Publishing
import Scenes
import Testing
import Typography

/// A run that climbs far above its start without ever leaving the numbers, beside one that learns.
@Suite struct ClimbingRunTests {
    private static let lesson = """
        title: Too fast beside Adam
        data:
          examples:
            - { inputs: [1, 2], targets: [3] }
            - { inputs: [2, -1], targets: [4] }
            - { inputs: [-3, 1], targets: [1] }
        network: { layers: [{ units: 1, activation: linear, weights: [[0.5, -0.5]], biases: [0] }] }
        loss: squared_error
        training: { optimizer: { name: sgd, rate: 0.6 }, batch: full, epochs: 30 }
        compare:
          variants:
            - { label: too fast }
            - { label: Adam, set: { training.optimizer: { name: adam, rate: 0.1 } } }
        figures:
          - { name: race, figure: loss-race }
          - { name: paths, figure: trajectories }
          - { name: relief, figure: surface-3d }
        """

    private func scenes(on page: PageFormat) throws -> [String: Scene] {
        let lesson = try TestLesson.read(Self.lesson)
        let recording = try TestLesson.record(lesson)
        #expect(recording.runs.first?.finalLoss.map { $0 > 1e30 } == true)
        let draughtsman = try Draughtsman(recording, of: lesson)
        var choices = Drawing.Choices()
        choices.size = page
        let drawings = try DrawingPlan(lesson, recording, choices).entries.compactMap(\.drawings.first)
        return try Dictionary(
            uniqueKeysWithValues: drawings.map { ($0.id, try #require(try draughtsman.scene($0))) })
    }

    @Test(arguments: PageFormat.allCases)
    func leavesTheOthersTheirRoom(page: PageFormat) throws {
        let typesetter = try Typesetter()
        for (name, scene) in try scenes(on: page) {
            let faults = SceneChecks(scene: scene, typesetter: typesetter).faults + LegendCheck(scene).faults
            #expect(faults.isEmpty, "\(name): \(faults.joined(separator: "; "))")
            // Axes and contours stay with the run that learns; the table alone tells where the other ends.
            for case .group(let group) in scene.everyItem where group.id?.hasSuffix("axes") == true {
                for case .text(let text) in group.children.flatMap(\.withDescendants) {
                    #expect(!text.string.contains("×10"), "\(name): \(text.string)")
                }
            }
        }
    }

    @Test func theRaceShowsTheOneThatLearns() throws {
        let race = try #require(try scenes(on: .slide)["race"])
        let heights = race.everyItem.lazy.compactMap { item -> [Double]? in
            guard case .shape(let shape) = item, shape.id == "race.2.line",
                case .polyline(let points) = shape.outline
            else { return nil }
            return points.map(\.y)
        }.first
        let line = try #require(heights)
        #expect((line.max() ?? 0) - (line.min() ?? 0) > 200)
        #expect(
            race.everyItem.contains {
                if case .text(let text) = $0 { text.string == "too fast climbs away" } else { false }
            })
    }
}
