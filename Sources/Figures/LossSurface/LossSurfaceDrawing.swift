import Learning
import Scenes
import Typography

/// A loss surface with the path of one run.
struct LossSurfaceDrawing {
    let map: SurfaceMap
    let path: PathOnMap?
    private let labels: ContourLabels
    private let start: StartMarks

    init(_ context: FigureContext, in body: Rect) {
        let map = SurfaceMap(
            context, "loss-surface", runs: [("path", context.recording)], in: body,
            textSize: context.axisTextSize)
        let run = RecordedRun(aloneIn: context.recording)
        let path = map.view.runs.first.flatMap { found in
            TrajectoryStyle.assigned(to: [run]).first.map { style in
                PathOnMap(
                    run: found, plane: map.plane, style: style, updates: context.updatesDone,
                    stride: PathOnMap.stride(longest: context.recording.iterations), number: 1)
            }
        }
        let points = path?.points ?? []
        start = StartMarks(Array(points.prefix(1)), in: map.frame, trail: points, context.typesetter)
        var board = LabelBoard(
            map.frame.inset(4),
            obstacles: points.map { Rect(around: $0, width: 16, height: 16) }
                + map.view.minima.map { Rect(around: map.point($0), width: 26, height: 26) } + start.rooms)
        labels = ContourLabels(map.contours, &board, context.typesetter)
        self.map = map
        self.path = path
    }

    var items: [Item] {
        map.contours.items + labels.items + map.plot.items(hasGrid: false) + map.minima
            + [.group(id: "paths", clip: map.frame, path?.items() ?? [])] + start.items
    }

    /// What lines and marks mean.
    var key: Key {
        var entries = SurfaceKey(
            contours: map.contours, view: map.view, stride: path?.stride, isOff: path?.isOff ?? false
        ).entries
        if let path {
            entries.insert(
                Key.Entry("path of the run", sampleWidth: 26) { x, y in
                    [.line(from: Point(x, y), to: Point(x + 26, y), path.style.stroke())]
                }, at: 0)
        }
        return Key(entries: entries, remarks: ["lighter is lower"])
    }
}
