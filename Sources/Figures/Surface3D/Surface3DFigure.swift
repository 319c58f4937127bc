import Learning
import Scenes
import Typography

extension Figure {
    /// The loss surface as a relief, with the paths of the runs on it and its contours below.
    static let surface3D = Figure(
        "surface-3d",
        "the loss surface as a relief, the paths of the runs lying on it, its contours on the floor",
        settings: SurfaceChoice.settings, check: SurfaceChoice.objection, comparing: { $0.recording.runs }
    ) { context in
        let page = SurfacePage(context)
        let drawing = Surface3DDrawing(context, in: page.body)
        return page.scene(TrajectoriesTelling(context, drawing.view, as: .relief), drawing.items, drawing.key)
    }
}

/// A relief on the page with the paths of all runs.
struct Surface3DDrawing {
    let view: SurfaceView
    let contours: SurfaceContours
    private let context: FigureContext
    private let relief: Relief?
    private let room: Rect

    /// Meshes along each side of the relief.
    private static let meshes = 64

    init(_ context: FigureContext, in body: Rect) {
        // The name of an axis stands below the floor.
        let isSlide = context.page == .slide
        let room = body.inset(isSlide ? 44 : 30, isSlide ? 20 : context.page == .strip ? 22 : 14)
        let square = Rect(x: 0, y: 0, width: 400, height: 400)
        let runs = context.recording.runs.map { (label: $0.label, recording: $0.recording) }
        let view = context.memory.value(.init("surface-3d.view", context.settings)) {
            SurfaceView(context, runs: runs, ratio: 1)
        }
        let count = Int(context.settings.number("levels"))
        contours = context.memory.value(.init("surface-3d.contours", context.settings)) {
            SurfaceContours(view, in: square, levels: count)
        }
        relief = context.memory.value(.init("surface-3d.relief", context.settings)) {
            Relief(view, side: Surface3DDrawing.meshes + 1, levels: count)
        }
        self.view = view
        self.context = context
        self.room = room
    }

    var items: [Item] {
        guard let relief else {
            return [
                .text("The loss is the same everywhere.", at: room.centre, size: 14, anchor: .middle, .muted)
            ]
        }
        let drawing = ReliefDrawing(relief: relief, contours: contours, camera: Camera(room))
        let axes = ReliefAxes(
            relief: relief, camera: drawing.camera,
            names: view.shortAxisNames)
        let surface = ReliefSurface(relief: relief, camera: drawing.camera)
        return drawing.floor + shadows(drawing) + [.group(id: "relief", surface.items)] + axes.items
            + paths(drawing)
    }

    private func updates(_ run: SurfaceRun) -> Int { context.updatesOver(of: run.recording) }

    private func shadows(_ drawing: ReliefDrawing) -> [Item] {
        view.runs.enumerated().map { number, run in
            let shown = run.path.stops(through: updates(run)).count
            return .polyline(
                drawing.shadow(Array(run.places.prefix(shown))),
                Stroke(styles[number].role, width: 1.2, strength: 0.45), id: "shadow.\(number + 1)")
        }
    }

    private func paths(_ drawing: ReliefDrawing) -> [Item] {
        view.runs.enumerated().map { number, run in
            let style = styles[number]
            let shown = Array(run.places.prefix(run.path.stops(through: updates(run)).count))
            let way = drawing.way(shown)
            let rims = way.seen.map { Item.polyline($0, Stroke(.paper, width: 4.6, cap: .round)) }
            let seen = way.seen.map { Item.polyline($0, style.stroke()) }
            let hidden = way.hidden.map { Item.polyline($0, Surface3DDrawing.hidden(style.role)) }
            var marks: [Item] = []
            if let last = shown.last.flatMap({ drawing.relief.place($0) }) {
                marks.append(style.mark(at: drawing.camera(last), radius: 6))
            }
            return .group(id: "path.\(number + 1)", title: run.label, rims + hidden + seen + marks)
        } + start(drawing)
    }

    private func start(_ drawing: ReliefDrawing) -> [Item] {
        let starts = Set(view.runs.compactMap(\.places.first))
        return starts.sorted { ($0.across, $0.up) < ($1.across, $1.up) }.enumerated().compactMap {
            number, place in
            drawing.relief.place(place).map { on in
                .circle(
                    drawing.camera(on), radius: 5, fill: Paint(.paper), stroke: Stroke(.ink, width: 1.8),
                    id: "start.\(number + 1)")
            }
        }
    }

    private var styles: [TrajectoryStyle] { context.runStyles }

    private static func hidden(_ role: Role) -> Stroke {
        Stroke(role, width: 1.4, strength: 0.6, dash: [1.5, 3])
    }

    /// What lines and marks mean.
    var key: Key {
        let entries = [
            SurfaceKey.heights,
            SurfaceKey.lines,
            Key.Entry("behind the surface", sampleWidth: 26) { x, y in
                [
                    .line(
                        from: Point(x, y), to: Point(x + 26, y),
                        Surface3DDrawing.hidden(.ink))
                ]
            },
            Key.Entry("on the floor", sampleWidth: 26) { x, y in
                [.line(from: Point(x, y), to: Point(x + 26, y), Stroke(.ink, width: 1.2, strength: 0.45))]
            },
            Key.Entry("start", sampleWidth: 26) { x, y in
                [.circle(Point(x + 13, y), radius: 5, fill: Paint(.paper), stroke: Stroke(.ink, width: 1.8))]
            },
        ]
        return Key(entries: entries, remarks: ["heights on a logarithmic scale"])
    }
}
