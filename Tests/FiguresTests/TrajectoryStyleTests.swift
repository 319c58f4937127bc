import Figures
import Learning
import Scenes
import Testing

/// How runs are told from each other.
@Suite struct TrajectoryStyleTests {
    @Test func everyOptimizerHasASignOfItsOwn() throws {
        let runs = try #require(ComparedRuns.rosenbrock(iterations: 2)).runs
        let styles = TrajectoryStyle.assigned(to: runs)
        let byLabel = Dictionary(zip(runs.map(\.label), styles)) { first, _ in first }
        #expect(Set(styles).count == runs.count)
        for (index, style) in styles.enumerated() {
            for other in styles[(index + 1)...] where other.role == style.role {
                #expect(other.dash != style.dash)
                #expect(other.marker != style.marker || other.isHollow != style.isHollow)
            }
        }
        // The table of the figure guide.
        let table: [(String, Int, [Double], Marker)] = [
            ("SGD", 0, [], .circle), ("momentum", 1, [], .square), ("Nesterov", 1, [12, 3], .square),
            ("Adagrad", 3, [10, 3, 2, 3], .triangleDown), ("RMSprop", 4, [7, 3], .triangleUp),
            ("Adam", 5, [], .diamond), ("Adamax", 6, [2, 3], .cross),
        ]
        for (label, hue, dash, marker) in table {
            let style = try #require(byLabel[label])
            #expect(style.role == .series(hue) && style.dash == dash && style.marker == marker, "\(label)")
        }
    }

    @Test func manyRunsOfOneFamilyDifferInDashAndMarker() throws {
        let adam = try #require(Optimizer.catalog["adam"])
        let optimizers = (1...9).map { ("run \($0)", Chosen(adam, given: ["rate": .number(Double($0))])) }
        let runs = try #require(ComparedRuns.landscape("saddle", optimizers, iterations: 1)).runs
        let styles = TrajectoryStyle.assigned(to: runs)
        #expect(Set(styles).count == 9)
        #expect(Set(styles.map(\.dash)).count == 9)
        #expect(Set(styles.map { "\($0.marker) \($0.isHollow)" }).count == 9)
    }

    @Test func smallBatchesAreThinnerAndStillReadable() throws {
        let styles = TrajectoryStyle.assigned(to: try #require(ComparedRuns.batches(epochs: 1)).runs)
        #expect(styles.map(\.width) == [2.2, 1.6, 1.2])
        #expect(styles.map(\.strength) == [1, 0.6, 0.6])
        for theme in [Theme.light, .dark, .print] {
            for style in styles {
                let colour = theme.colour(style.stroke().paint)
                #expect(colour.contrast(with: theme.colour(.surface(1))) >= 3, "\(theme)")
            }
        }
    }
}
