import Learning
import Scenes

/// The lines and bands of a loss over a part of a plane, on the page.
struct SurfaceContours: Sendable {
    let frame: Rect
    let levels: ContourLevels?
    /// The lines of each level, and the outlines of the area below it.
    let contours: [Contour]
    /// The ends of diagonal strokes over the places where the loss is no number.
    let hatching: [(Point, Point)]

    /// Pixels between the crossings at which the loss is computed: a bare function costs little, and the valleys of a small
    /// drawing are as thin, for its size, as those of a large one.
    private static func pitch(_ frame: Rect, _ experiment: Experiment) -> Double {
        let side = min(frame.width, frame.height)
        return experiment.table.count == 0 ? min(1.5, side / 320) : min(3.5, side / 120)
    }
    /// How far, in pixels, a drawn line may be from the one that was found.
    private static let tolerance = 0.1

    init(_ view: SurfaceView, in frame: Rect, levels wanted: Int, least: Double? = nil) {
        let grid = LossGrid(
            view.field, over: view.window,
            columns: Int(frame.width / SurfaceContours.pitch(frame, view.field.experiment)) + 1,
            rows: Int(frame.height / SurfaceContours.pitch(frame, view.field.experiment)) + 1)
        let scale = Size(
            frame.width / Double(grid.columns - 1), frame.height / Double(grid.rows - 1))
        func onPage(_ line: [Point]) -> [Point] {
            LineThinning.thinned(
                line.map { Point(frame.minX + $0.x * scale.width, frame.minY + $0.y * scale.height) },
                tolerance: SurfaceContours.tolerance)
        }
        let levels = ContourLevels(grid.values, least: least, count: wanted)
        let heights = ContourGrid(columns: grid.columns, rows: grid.rows, values: grid.values)
        contours = (levels?.values ?? []).compactMap { level in
            heights?.contour(at: level) { points in
                view.field.values(at: points.map { grid.place(column: $0.x, row: $0.y) })
            }
        }.map { $0.mapped(onPage) }
        hatching = SurfaceContours.hatching(grid, in: frame)
        self.levels = levels
        self.frame = frame
    }

    /// Strokes at 45 degrees, 8 pixels apart, over the meshes with a corner that is not finite.
    private static func hatching(_ grid: LossGrid, in frame: Rect) -> [(Point, Point)] {
        guard grid.values.contains(where: { !$0.isFinite }) else { return [] }
        let width = frame.width / Double(grid.columns - 1)
        let height = frame.height / Double(grid.rows - 1)
        func isBroken(_ point: Point) -> Bool {
            let column = min(max(Int(((point.x - frame.minX) / width).rounded()), 0), grid.columns - 1)
            let row = min(max(Int(((point.y - frame.minY) / height).rounded()), 0), grid.rows - 1)
            return !grid.values[row * grid.columns + column].isFinite
        }
        var strokes: [(Point, Point)] = []
        for offset in stride(from: -frame.height, to: frame.width, by: 8) {
            var start: Point?
            // Along the stroke from the lower left to the upper right.
            for step in stride(from: 0, through: frame.height + 2, by: 2) {
                let point = Point(frame.minX + offset + step, frame.maxY - step)
                let isDrawn = step <= frame.height && frame.contains(point) && isBroken(point)
                if isDrawn, start == nil { start = point }
                if !isDrawn, let begun = start {
                    strokes.append((begun, point + Point(-2, 2)))
                    start = nil
                }
            }
        }
        return strokes
    }

    /// The bands between the levels, lowest lightest, and the lines over them.
    var items: [Item] {
        let top = Double(max(contours.count, 1))
        let ground = Item.rectangle(frame, fill: Paint(.surface(contours.isEmpty ? 0.4 : 1)))
        let bands = contours.enumerated().reversed().compactMap { index, contour -> Item? in
            guard !contour.area.isEmpty else { return nil }
            var path = Path()
            for ring in contour.area {
                guard let first = ring.first else { continue }
                path.move(to: first)
                for point in ring.dropFirst() { path.line(to: point) }
                path.close()
            }
            return .path(path, fill: Paint(.surface(Double(index) / top)), id: "band.\(index + 1)")
        }
        let lines = contours.enumerated().flatMap { index, contour in
            contour.lines.enumerated().map { number, line in
                Item.polyline(
                    line, SurfaceContours.stroke(isMajor: isMajor(index)),
                    id: "line.\(index + 1).\(number + 1)")
            }
        }
        let strokes = hatching.map { Item.line(from: $0.0, to: $0.1, SurfaceContours.hatchStroke) }
        return [.group(id: "surface", clip: frame, [ground] + bands + lines + strokes)]
    }

    private func isMajor(_ index: Int) -> Bool { levels?.isMajor(index) ?? false }

    /// Every third line is heavier; its loss is written at it.
    static func stroke(isMajor: Bool) -> Stroke {
        isMajor
            ? Stroke(.isoline, width: 1.1, strength: 0.6) : Stroke(.isoline, width: 0.7, strength: 0.35)
    }

    static let hatchStroke = Stroke(.muted, width: 0.8, strength: 0.6)

    /// The heavier levels with their lines.
    var majors: [Contour] {
        contours.enumerated().filter { isMajor($0.offset) }.map(\.element)
    }
}
