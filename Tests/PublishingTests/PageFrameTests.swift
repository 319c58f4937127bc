import Publishing
import Scenes
import Testing

/// Frames split into what they share and what each has of its own.
struct PageFrameTests {
    private func dot(_ x: Double, id: String? = nil) -> Item {
        .circle(Point(x, 0), radius: 1, fill: Paint(.ink), id: id)
    }

    private func items(_ number: Int, _ series: FrameSeries) -> [Item] {
        let run = number - series.shared.count
        return run < 0 ? series.shared[number].map(\.item) : series.runs[run].flatMap { items($0, series) }
    }

    /// The items of a frame again, in order.
    private func items(_ pieces: [FrameSeries.Piece], _ series: FrameSeries) -> [Item] {
        pieces.flatMap { piece -> [Item] in
            switch piece {
            case .shared(let number): items(number, series)
            case .own(let look): [look.item]
            case .group(_, let children): items(children, series)
            }
        }
    }

    @Test func everyFrameKeepsItsItemsInOrder() {
        // Numbers from a fixed sequence choose the items.
        var state: UInt64 = 3
        let pictures = (0..<20).map { _ in
            (0..<30).map { _ -> Item in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return dot(Double(state >> 60), id: "dot.\(state)")
            }
        }
        let series = FrameSeries(pictures)
        for (frame, picture) in zip(series.frames, pictures) {
            #expect(items(frame, series) == picture.map(\.nameless))
        }
    }

    @Test func whatStandsTogetherIsOnePiece() {
        let series = FrameSeries([[dot(1), dot(2), dot(3)], [dot(1), dot(2), dot(4)], [dot(1), dot(2)]])
        #expect(series.shared.map(\.count) == [2])
        #expect(series.frames.map(\.count) == [2, 2, 1])
    }

    @Test func whatOftenStandsTogetherIsOnePieceToo() {
        let ends = [[dot(3)], [dot(4)], [dot(2)], [dot(5)], [dot(6)], [dot(3), dot(1)], [dot(4)]]
        let series = FrameSeries(ends.map { [dot(1), dot(2)] + $0 })
        #expect(series.runs.count == 1)
        #expect(series.frames.map(\.count) == [2, 2, 2, 2, 2, 3, 2])
        for (frame, end) in zip(series.frames, ends) {
            #expect(items(frame, series) == [dot(1), dot(2)] + end)
        }
    }

    @Test func aLargeGroupIsSharedPieceByPiece() {
        let map = (0..<30).map { dot(Double($0)) }
        let clip = Rect(x: 0, y: 0, width: 9, height: 9)
        let series = FrameSeries([
            [.group(clip: clip, map + [dot(100)])], [.group(clip: clip, map + [dot(200)])],
        ])
        #expect(series.shared.map(\.count) == [30])
        #expect(items(series.frames[1], series).last == dot(200))
    }

    @Test func fadedItemsAreNotTheOthers() {
        let series = FrameSeries([[dot(1)], [.group(isFaded: true, [dot(1)])], [dot(1)]])
        #expect(series.shared.count == 1)
        guard case .own(let look) = series.frames[1].first else {
            Issue.record("the faded item is shared")
            return
        }
        #expect(look.fadings == 1)
    }
}
