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
        labels = map.labels(besides: points, room: 16, start, context.typesetter)
        self.map = map
        self.path = path
    }

    var items: [Item] {
        map.items(labels, paths: path?.items() ?? [], start)
    }

    /// What lines and marks mean.
    var key: Key {
        var entries = SurfaceKey(
            contours: map.contours, view: map.view, stride: path?.stride, isOff: path?.isOff ?? false,
            explainsStart: start.needExplaining
        ).entries
        if let path {
            entries.insert(
                Key.Entry("path of the run", sampleWidth: 26) { x, y in
                    [.line(from: Point(x, y), to: Point(x + 26, y), path.style.stroke())]
                }, at: 0)
        }
        return Key(entries: entries)
    }
}
