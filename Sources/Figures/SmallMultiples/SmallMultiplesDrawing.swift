import Formulas
import Learning
import Scenes
import Typography

/// Panels of equal size on one surface, each with the path of one run in its colour and the others in grey.
struct SmallMultiplesDrawing {
    let view: SurfaceView
    private let context: FigureContext
    private let grid: FunctionGrid
    private let contours: SurfaceContours
    private let frames: [Rect]
    /// The run of each panel: all, or those that end lowest where the page has room for few, in the lesson's order.
    private let shown: [Int]

    private static let heading = 20.0

    init(_ context: FigureContext, in body: Rect) {
        let runs = context.recording.runs
        let grid = FunctionGrid(
            runs.count, in: body, axes: Size(44, context.isBrief ? 40 : 48),
            gap: context.page == .slide ? 12 : 8,
            smallest: Size(44, 44))
        let cell = grid.cells.first ?? body
        let room = Rect(
            x: 0, y: 0, width: cell.width, height: cell.height - SmallMultiplesDrawing.heading)
        let view = context.memory.value(.init("small-multiples.view", context.settings, in: room)) {
            SurfaceView(
                context, runs: runs.map { ($0.label, $0.recording) }, ratio: room.width / room.height)
        }
        // A unit is as long upwards as across, unless that leaves too little.
        let ratio = view.window.ratio
        let isFit = ratio > 0.4 && ratio < 2.5
        let width = isFit ? min(room.width, room.height * ratio) : room.width
        let size = Size(width, isFit ? width / ratio : room.height)
        let frame = Rect(x: 0, y: 0, width: size.width, height: size.height)
        contours = context.memory.value(.init("small-multiples.contours", context.settings, in: frame)) {
            SurfaceContours(view, in: frame, levels: max(3, Int(context.settings.number("levels")) * 2 / 3))
        }
        frames = grid.cells.map { cell in
            Rect(
                x: cell.minX + (cell.width - size.width) / 2,
                y: cell.minY + SmallMultiplesDrawing.heading
                    + (cell.height - SmallMultiplesDrawing.heading - size.height) / 2,
                width: size.width, height: size.height)
        }
        let losses = runs.map { $0.finalLoss ?? .infinity }
        let ranked = runs.indices.sorted { (losses[$0], $0) < (losses[$1], $1) }
        shown = ranked.prefix(frames.count).sorted()
        self.view = view
        self.context = context
        self.grid = grid
    }

    /// How many panels have room.
    var count: Int { frames.count }

    var items: [Item] { frames.indices.flatMap(panel) }

    private func paths(in frame: Rect) -> [PathOnMap] {
        let styles = context.runStyles
        let stride = PathOnMap.stride(longest: view.runs.map(\.recording.iterations).max() ?? 1)
        let plane = PathOnMap.Plane(window: view.window, frame: frame)
        return view.runs.enumerated().map { number, run in
            PathOnMap(
                run: run, plane: plane, style: styles[number],
                updates: context.updatesOver(of: run.recording), stride: stride, number: number + 1)
        }
    }

    private func panel(_ place: Int) -> [Item] {
        let index = shown[place]
        let frame = frames[place]
        let paths = paths(in: frame)
        let prefix = "panel.\(index + 1)."
        let surface = contours.items.map { $0.placed(by: Point(frame.minX, frame.minY), prefix: "") }
        let others = paths.indices.filter { $0 != index }.map { paths[$0].ghost }
        let minima = view.minima.flatMap { place in
            SurfaceMap.minimum(at: paths[index].plane.point(place), radius: 4.5)
        }
        let start = paths[index].points.first.map { [StartMarks.circle(at: $0)] } ?? []
        let own = paths[index].items(scale: 0.85)
        let items =
            surface + [
                .group(id: "paths", clip: frame, others + minima + own + start),
                .rectangle(frame, stroke: Stroke(.muted, width: 1)),
            ] + axes(place, frame) + heading(index, frame)
        return items.map { $0.placed(by: Point(0, 0), prefix: prefix) }
    }

    private func heading(_ index: Int, _ frame: Rect) -> [Item] {
        let run = view.runs[index]
        let stops = run.path.stops(through: context.updatesOver(of: run.recording))
        let loss = stops.last.map { Numeral.text($0.loss, .result) } ?? ""
        let isDiverged = run.recording.divergence != nil
        let result = isDiverged ? "diverges" : loss
        func width(_ label: String) -> Double { context.typesetter.width(of: label, .semibold, size: 12) }
        // On small pages, where names have no room, the runs' signs in the table name them.
        if context.isBrief, view.runs.contains(where: { width($0.label) > frame.width }) {
            let sample = context.runStyles[index].sample(
                frame.minX, frame.minY - 10, width: min(34, frame.width))
            return [.group(id: "name", title: run.label, sample)]
        }
        let name = Item.text(
            context.typesetter.cut(run.label, .semibold, size: 12, to: frame.width),
            at: Point(frame.minX, frame.minY - 6), size: 12, weight: .semibold, id: "name")
        // Where the name needs all the room, the loss is read from the table.
        let needed = width(run.label) + 8 + context.typesetter.width(of: result, .label, size: 11)
        guard needed <= frame.width else { return [name] }
        return [
            name,
            .text(
                result, at: Point(frame.maxX, frame.minY - 6), size: 11, anchor: .end, .muted, id: "loss"),
        ]
    }

    /// Numbers stand at the outer panels alone.
    private func axes(_ place: Int, _ frame: Rect) -> [Item] {
        let names = view.shortAxisNames
        let window = view.window
        let x = LinearScale(
            ScaleRange(window.across.lowerBound, window.across.upperBound),
            onto: ScaleRange(frame.minX, frame.maxX))
        let y = LinearScale(
            ScaleRange(window.up.lowerBound, window.up.upperBound), onto: ScaleRange(frame.maxY, frame.minY))
        var items: [Item] = []
        if grid.isLowest(place) {
            items +=
                Axis(
                    .bottom, of: frame, ticks: SmallMultiplesDrawing.ticks(x, frame),
                    title: fits(names.across, frame.width)
                ) { x($0) }.items
        }
        if grid.isLeftmost(place) {
            items +=
                Axis(
                    .left, of: frame, ticks: y.ticks(max(2, Int(frame.height / 44))),
                    title: fits(names.up, frame.height)
                ) { y($0) }.items
        }
        return items.isEmpty ? [] : [.group(id: "axes", items)]
    }

    /// Round numbers, without those at the ends, which would meet those of the panel beside it; more of them where fewer than
    /// two are left.
    private static func ticks(_ x: LinearScale, _ frame: Rect) -> [Tick] {
        let least = max(2, Int(frame.width / 60))
        let choices = (least...least + 3).map { count in
            x.ticks(count).filter { tick in
                let room = 3.2 * Double(tick.label.count) - 3
                return x(tick.value) >= frame.minX + room && x(tick.value) <= frame.maxX - room
            }
        }
        // Numbers of one panel keep apart too.
        let apart = choices.first { ticks in
            ticks.count > 1 && zip(ticks, ticks.dropFirst()).allSatisfy { x($1.value) - x($0.value) >= 24 }
        }
        return apart ?? choices[0].first.map { [$0] } ?? []
    }

    /// A name where the axis is as long.
    private func fits(_ name: String, _ room: Double) -> String? {
        // On a strip the names stand in the title.
        let isNamed = context.page != .strip || context.isCell
        return isNamed && context.typesetter.width(of: name, .label, size: 11) <= room ? name : nil
    }

    /// What lines and marks mean, beside the table of the runs.
    var key: Key {
        let paths = frames.first.map(paths) ?? []
        let entries = SurfaceKey(
            contours: contours, view: view, stride: paths.first?.stride,
            isOff: paths.contains(where: \.isOff),
            isBrief: context.isBrief
        ).entries
        let others = Key.Entry(context.isBrief ? "others" : "the other runs", sampleWidth: 26) { x, y in
            [.line(from: Point(x, y), to: Point(x + 26, y), Stroke(.muted, width: 0.9, strength: 0.45))]
        }
        return Key(entries: view.runs.count > 1 ? [others] + entries : entries)
    }
}
