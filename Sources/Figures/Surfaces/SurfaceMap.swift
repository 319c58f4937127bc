import Learning
import Scenes
import Typography

/// A surface on the page: its contours in a frame with axes, and the places that matter on it.
struct SurfaceMap {
    let view: SurfaceView
    let plot: PlotPlane
    let contours: SurfaceContours

    var frame: Rect { plot.frame }

    /// The map in a part of the page; what follows from recording, settings and room alone is computed once.
    init(
        _ context: FigureContext, _ part: String, runs: [(label: String, recording: Recording)],
        in body: Rect,
        textSize: Double
    ) {
        let probe = PlotPlane(
            x: ScaleRange(-1, 1), y: ScaleRange(-1, 1), names: ("x", "y"), in: body, textSize: textSize)
        let settings = context.settings
        let view = context.memory.value(.init(part + ".view", settings, in: body)) {
            SurfaceView(context, runs: runs, ratio: probe.frame.width / probe.frame.height)
        }
        let plot = SurfaceMap.plot(of: view, in: body, textSize: textSize)
        contours = context.memory.value(.init(part + ".contours", settings, in: plot.frame)) {
            SurfaceContours(view, in: plot.frame, levels: Int(settings.number("levels")))
        }
        self.view = view
        self.plot = plot
    }

    /// The plot of the window, its frame narrowed until a unit is as long upwards as across, unless that leaves too little.
    private static func plot(of view: SurfaceView, in body: Rect, textSize: Double) -> PlotPlane {
        let names = body.width > 420 ? view.axisNames : view.shortAxisNames
        func plot(_ body: Rect) -> PlotPlane {
            PlotPlane(
                x: ScaleRange(view.window.across.lowerBound, view.window.across.upperBound),
                y: ScaleRange(view.window.up.lowerBound, view.window.up.upperBound),
                names: (names.across, names.up), in: body, textSize: textSize)
        }
        let whole = plot(body)
        let wanted = view.window.ratio
        guard wanted > 0.4, wanted < 2.5 else { return whole }
        let width = min(whole.frame.width, whole.frame.height * wanted)
        let height = width / wanted
        let spare = Size(whole.frame.width - width, whole.frame.height - height)
        return plot(
            Rect(
                x: body.minX + spare.width / 2, y: body.minY + spare.height / 2,
                width: body.width - spare.width, height: body.height - spare.height))
    }

    /// Where places of the plane stand on the page.
    var plane: PathOnMap.Plane { PathOnMap.Plane(window: view.window, frame: frame) }

    /// A place on the page.
    func point(_ place: ParameterPlane.Point) -> Point { plane.point(place) }

    /// The numbers at the heavier lines, kept off what stands on the map.
    ///
    /// - Parameter room: the side of the square that each point of a path keeps free.
    func labels(
        besides trail: [Point], room: Double, _ starts: StartMarks, _ typesetter: Typesetter
    ) -> ContourLabels {
        var board = LabelBoard(
            frame.inset(4),
            obstacles: trail.map { Rect(around: $0, width: room, height: room) }
                + view.minima.map { Rect(around: point($0), width: 26, height: 26) } + starts.rooms)
        return ContourLabels(contours, &board, typesetter)
    }

    /// The whole map, from the surface up: its lines and their numbers, axes, minima, paths and where they begin.
    func items(_ labels: ContourLabels, paths: [Item], _ starts: StartMarks) -> [Item] {
        contours.items + labels.items + plot.items(hasGrid: false) + minima
            + [.group(id: "paths", clip: frame, paths)] + starts.items
    }

    /// Known minima: an open circle with a cross-hair each.
    var minima: [Item] {
        view.minima.enumerated().map { number, place in
            .group(id: "minimum.\(number + 1)", SurfaceMap.minimum(at: point(place)))
        }
    }

    static func minimum(at centre: Point, radius: Double = 6) -> [Item] {
        let arms = [Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1)]
        return [.circle(centre, radius: radius, fill: Paint(.paper), stroke: Stroke(.ink, width: 1.4))]
            + arms.map { arm in
                .line(
                    from: centre + arm * (radius - 3.5), to: centre + arm * (radius + 4),
                    Stroke(.ink, width: 1.2))
            }
    }
}
