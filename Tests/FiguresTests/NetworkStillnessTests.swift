import Figures
import Learning
import Scenes
import Testing

/// From frame to frame nothing moves that does not change.
@Suite struct NetworkStillnessTests {
    private static let runs: [@Sendable () -> Recording?] = [
        { SampleRuns.workedExample() }, { SampleRuns.xor() }, { SampleRuns.network([5, 6, 6, 3]) },
        { SampleRuns.network([3, 16, 2]) },
    ]

    @Test(arguments: PageFormat.allCases, runs.indices) func whatStaysTheSameStaysWhereItIs(
        page: PageFormat, run: Int
    )
        throws
    {
        let studio = try #require(try Studio(Self.runs[run]()))
        var before: [String: Words] = [:]
        var legend: Item?
        for index in stride(from: 0, to: studio.moment.stepCount, by: Self.pace(studio.moment)) {
            let scene = try #require(studio.scene("network", page, step: index))
            var words: [String: Words] = [:]
            for item in scene.everyItem {
                guard let id = item.id else { continue }
                words[id] = Words(item)
                if id == "legend" {
                    #expect(legend == nil || item == legend, "the legend at step \(index)")
                    legend = item
                }
            }
            for (id, present) in words {
                guard let past = before[id], past.strings == present.strings else { continue }
                #expect(past.places == present.places, "\(id) moves at step \(index)")
            }
            before = words
        }
    }

    @Test(arguments: runs.indices) func weightsAndTheRibbonKeepTheirPlaces(run: Int) throws {
        let studio = try #require(try Studio(Self.runs[run]()))
        var places: [String: Point] = [:]
        for index in stride(from: 0, to: studio.moment.stepCount, by: Self.pace(studio.moment)) {
            let scene = try #require(studio.scene("network", .slide, step: index))
            for item in scene.everyItem {
                guard let id = item.id, id.hasPrefix("label.w.") || id.hasPrefix("ribbon.") else { continue }
                let place: Point? =
                    switch item {
                    case .text(let text): text.position
                    case .formula(let formula): formula.position
                    default: nil
                    }
                guard let place else { continue }
                #expect(places[id] == nil || places[id] == place, "\(id) at step \(index)")
                places[id] = place
            }
        }
        #expect(places.count > 3)
    }

    /// Every step of a short iteration; of a long one some, and not always the same kind.
    private static func pace(_ moment: Moment) -> Int {
        #if DEBUG
            moment.stepCount / 25 | 1
        #else
            moment.stepCount > 300 ? 7 : 1
        #endif
    }

    /// What an item says, and where.
    private struct Words {
        var strings: [String] = []
        var places: [Point] = []

        init(_ item: Item) {
            for part in item.withDescendants {
                switch part {
                case .text(let text):
                    strings.append(text.string)
                    places.append(text.position)
                case .formula(let formula):
                    strings.append(formula.formula.unicode)
                    places.append(formula.position)
                case .shape, .raster, .group: break
                }
            }
        }
    }
}
