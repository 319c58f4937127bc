import Figures
import Learning
import Scenes
import Testing

@Suite struct HistogramTests {
    @Test(arguments: PageFormat.allCases)
    func runsOfAllKindsAreDrawn(page: PageFormat) throws {
        let runs: [(String, Recording?)] = [
            ("one iteration", SampleRuns.workedExample()), ("batch", SampleRuns.xor(iterations: 3)),
            ("no gradient", SampleRuns.line(weight: 1, target: 1, rate: 0.1, iterations: 9)),
            ("diverging", SampleRuns.line(weight: 2, target: 1, rate: 1e60, iterations: 50)),
            ("no hidden layer", SampleRuns.network([3, 1])), ("wide", SampleRuns.network([2, 64, 64, 1])),
            ("deep", SampleRuns.network(Array(repeating: 2, count: 40))),
        ]
        for (name, recording) in runs {
            let count = try #require(recording).visibleIterations
            for iteration in Set([1, count]) {
                let studio = try #require(try Studio(recording, iteration: iteration))
                let scene = try #require(studio.scene("histograms", page, step: 0))
                let faults = SceneChecks(scene: scene, typesetter: studio.typesetter).faults
                #expect(faults.isEmpty, "\(name), \(page.rawValue): \(faults.joined(separator: "; "))")
                #expect(!scene.everyItem.contains { !$0.isFinite }, "\(name)")
            }
        }
    }

    @Test func numbersAreThoseOfTheMomentAndItsWholeBatch() throws {
        let studio = try #require(try Studio(SampleRuns.xor(), iteration: 2))
        let moment = studio.moment
        let layers = LayerNumbers.all(moment)
        #expect(
            layers.map(\.weights) == [
                Array(moment.before.parameters[0..<8]), Array(moment.before.parameters[12..<16]),
            ])
        let activations = (1...4).flatMap { unit in
            (0..<4).compactMap { moment.value("a[1][\(unit)]", example: $0) }
        }
        #expect(activations.count == 16 && layers[0].activations == activations)
        #expect(layers[1].activations == (0..<4).map { moment.outputs(example: $0)[0] })
    }

    @Test func binsHoldEveryNumberOnce() {
        let numbers = (0..<1000).map { Double(($0 * 7919) % 1000) / 333 - 1.2 }
        let bins = Histogram.Bins(numbers + [.nan])
        let histogram = Histogram(numbers + [.infinity], bins)
        #expect(histogram.counts.reduce(0, +) == 1000)
        #expect(histogram.lostCount == 1)
        #expect((10...40).contains(bins.count))
        for (bin, count) in histogram.counts.enumerated() {
            let low = bins.start + bins.width * Double(bin) + 1e-9
            let high = low + bins.width - 2e-9
            // Numbers on an edge may be counted on either side of it.
            #expect(count >= numbers.count { $0 > low && $0 < high })
        }
        let two = Histogram([1, 3], Histogram.Bins([1, 3]))
        #expect(two.mean == 2 && two.spread == 1 && two.isSparse)
    }

    @Test func momentsThatAreComparedShareTheirScales() throws {
        let studio = try #require(try Studio(SampleRuns.xor(iterations: 200, rate: 2)))
        let given: [String: Setting.Value] = [
            "figures": .list(["histograms"]), "moments": .list(["1", "end"]),
        ]
        let scene = try #require(studio.scene("panel", .slide, step: 0, given: given))
        #expect(SceneChecks(scene: scene, typesetter: studio.typesetter).faults.isEmpty)
        func numbers(_ cell: String) -> [String] {
            let items = scene.everyItem.filter { $0.id == "\(cell).weights.1" }.flatMap(\.withDescendants)
            return items.compactMap { item -> String? in
                guard case .text(let text) = item, text.string.allSatisfy({ "−.0123456789".contains($0) })
                else { return nil }
                return text.string
            }
        }
        #expect(!numbers("a").isEmpty && numbers("a") == numbers("b"))
    }

    @Test func rowsCanBeChosen() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        let scene = try #require(
            studio.scene("histograms", .half, step: 0, given: ["quantities": .list(["activations"])]))
        let rows = scene.everyItem.compactMap(\.id).filter { $0.hasSuffix(".1") }
        #expect(rows == ["activations.1"])
        #expect(Figure.catalog["histograms"]?.needsNetwork == true)
    }
}
