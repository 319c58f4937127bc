import Learning
import Scenes
import Typography

/// A loss surface with the path of one run.
struct LossSurfaceDrawing {
    let context: FigureContext
    let map: SurfaceMap
    let path: PathOnMap?
    private let labels: ContourLabels

    init(_ context: FigureContext, in body: Rect) {
        let map = SurfaceMap(
            context, "loss-surface", runs: [("path", context.recording)], in: body,
            textSize: context.axisTextSize)
        let path = map.view.runs.first.map { run in
            PathOnMap(
                run: run, map: map, style: LineStyle(.ink, dash: [], .circle),
                updates: context.updatesOver, stride: PathOnMap.stride(longest: context.recording.iterations),
                number: 1)
        }
        let points = path?.points ?? []
        var board = LabelBoard(
            map.frame.inset(4),
            obstacles: points.map { Rect(around: $0, width: 16, height: 16) }
                + map.view.minima.map { Rect(around: map.point($0), width: 26, height: 26) })
        if let start = points.first {
            board.block([LossSurfaceDrawing.startRoom(start, map.frame, context.typesetter)])
        }
        labels = ContourLabels(map.contours, &board, context.typesetter)
        self.context = context
        self.map = map
        self.path = path
    }

    var items: [Item] {
        map.contours.items + labels.items + map.plot.items(hasGrid: false) + map.minima
            + [.group(id: "paths", clip: map.frame, path?.items() ?? [])] + start
    }

    private var start: [Item] {
        guard let first = path?.points.first, map.frame.contains(first) else { return [] }
        let room = LossSurfaceDrawing.startRoom(first, map.frame, context.typesetter)
        return [
            .circle(first, radius: 5, fill: Paint(.paper), stroke: Stroke(.ink, width: 1.8), id: "start"),
            .text(
                "start", at: room.centre, size: 12, weight: .semibold, anchor: .middle, baseline: .middle,
                hasHalo: true, id: "start.label"),
        ]
    }

    /// Where the word at the start stands: on the side where there is room.
    private static func startRoom(_ start: Point, _ frame: Rect, _ typesetter: Typesetter) -> Rect {
        let width = typesetter.width(of: "start", .semibold, size: 12)
        let isRight = start.x + width + 20 < frame.maxX
        let x = isRight ? start.x + 10 + width / 2 : start.x - 10 - width / 2
        let y = start.y - 14 > frame.minY + 8 ? start.y - 12 : start.y + 14
        return Rect(around: Point(x, y), width: width + 6, height: 16)
    }

    /// What lines and marks mean.
    var key: Key {
        var entries = [
            Key.Entry("line of equal loss", sampleWidth: 26) { x, y in
                [
                    .line(
                        from: Point(x, y), to: Point(x + 26, y), SurfaceContours.stroke(isMajor: true))
                ]
            },
            Key.Entry("lines between", sampleWidth: 26) { x, y in
                [
                    .line(
                        from: Point(x, y), to: Point(x + 26, y), SurfaceContours.stroke(isMajor: false))
                ]
            },
        ]
        if !map.view.minima.isEmpty {
            entries.append(
                Key.Entry("minimum", sampleWidth: 26) { x, y in SurfaceMap.minimum(at: Point(x + 13, y)) })
        }
        if let path, !path.points.isEmpty {
            let style = path.style
            entries.append(
                Key.Entry("path of the run", sampleWidth: 26) { x, y in
                    [.line(from: Point(x, y), to: Point(x + 26, y), style.stroke(width: 2.2))]
                })
            let stride = path.stride
            entries.append(
                Key.Entry(stride == 1 ? "an update" : "\(stride) updates", sampleWidth: 26) { x, y in
                    [style.marker.item(at: Point(x + 13, y), radius: 4, style.role)]
                })
            if path.isOff {
                entries.append(
                    Key.Entry("off the plane", sampleWidth: 26) { x, y in
                        [
                            .line(
                                from: Point(x, y), to: Point(x + 26, y),
                                PathOnMap.offStroke(style, width: 2.2))
                        ]
                    })
            }
        }
        if !map.contours.hatching.isEmpty {
            entries.append(
                Key.Entry("no finite loss", sampleWidth: 26) { x, y in
                    [0.0, 8, 16].map { step in
                        .line(
                            from: Point(x + step, y + 5), to: Point(x + step + 10, y - 5),
                            SurfaceContours.hatchStroke)
                    }
                })
        }
        return Key(entries: entries, remarks: ["lighter is lower"])
    }
}
