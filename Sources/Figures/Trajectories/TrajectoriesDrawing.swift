import Learning
import Scenes
import Typography

/// The paths of all compared runs on one surface.
struct TrajectoriesDrawing {
    let context: FigureContext
    let map: SurfaceMap
    let paths: [PathOnMap]
    private let labels: ContourLabels
    private let starts: StartMarks

    init(_ context: FigureContext, in body: Rect) {
        let runs = context.recording.runs
        let map = SurfaceMap(
            context, "trajectories", runs: runs.map { ($0.label, $0.recording) }, in: body,
            textSize: context.axisTextSize)
        let stride = PathOnMap.stride(longest: runs.map(\.recording.iterations).max() ?? 1)
        let styles = context.runStyles
        let paths = map.view.runs.indices.map { index in
            let run = map.view.runs[index]
            return PathOnMap(
                run: run, plane: map.plane, style: styles[index],
                updates: context.updatesOver(of: run.recording),
                stride: stride, number: index + 1)
        }
        let points = paths.map(\.points)
        // Also between the places of a fast run, so that no label lies on its line.
        let trail = points.flatMap { $0 + PathOverlap.samples($0, every: 4) }.filter(map.frame.contains)
        starts = StartMarks(points.compactMap(\.first), in: map.frame, trail: trail, context.typesetter)
        labels = map.labels(besides: trail, room: 14, starts, context.typesetter)
        self.context = context
        self.map = map
        self.paths = paths
    }

    /// Whether one picture of the whole run would hide a path behind another.
    var hidesPaths: Bool {
        // It follows from the whole paths, so all frames of an animation share the answer.
        context.memory.value(.init("trajectories.hidden", context.settings, in: map.frame)) {
            PathOverlap.isHidden(map.view.runs.map { run in run.places.map(map.point) })
        }
    }

    /// The first of the lesson's runs lies on top.
    var items: [Item] {
        // A small map has finer lines and signs, or they would cover it.
        let scale = min(1, max(0.65, map.frame.width / 260))
        return map.items(labels, paths: paths.reversed().flatMap { $0.items(scale: scale) }, starts)
    }

    /// What lines and marks mean, beside the table of the runs.
    var key: Key {
        Key(
            entries: SurfaceKey(
                contours: map.contours, view: map.view, stride: paths.first?.stride,
                isOff: paths.contains(where: \.isOff), isBrief: context.isBrief,
                explainsStart: starts.needExplaining
            ).entries)
    }
}
