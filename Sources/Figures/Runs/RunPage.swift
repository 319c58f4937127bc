import Learning
import Scenes
import Typography

/// A page for compared runs: the drawing and the legend's table beside or below it, laid out for each format.
struct RunPage {
    let frame: PageFrame
    /// What the drawing may fill.
    let body: Rect
    let legend: [Item]
    /// The room that is left below the table, where it stands beside the drawing.
    let spare: Rect?

    /// - Parameters:
    ///   - needed: the least height of the drawing where the legend stands below it.
    ///   - isTall: whether the drawing is about as tall as wide, so that the legend stands beside it on small pages too.
    init(_ context: FigureContext, needed: Double = 120, isTall: Bool = false) {
        let frame = PageFrame(context, hasRibbon: false, isWide: true)
        self.frame = frame
        let recording = context.recording
        let typesetter = context.typesetter
        let whole = Rect(
            x: frame.body.minX, y: frame.body.minY, width: frame.body.width,
            height: frame.legend.maxY - frame.body.minY)
        func table(_ width: Double, columns: Int, tellsFairness: Bool = true) -> RunLegend {
            RunLegend(
                recording, width: width, page: context.page, columns: columns, tellsFairness: tellsFairness,
                typesetter)
        }
        switch context.page {
        case .slide where !context.isCell:
            let width = 348.0
            let table = table(width, columns: 1)
            legend = table.items(at: Point(whole.maxX - width, whole.minY + 4))
            let top = whole.minY + table.height + 24
            spare = Rect(x: whole.maxX - width, y: top, width: width, height: whole.maxY - top)
            body = Rect(x: whole.minX, y: whole.minY, width: whole.width - width - 28, height: whole.height)
        case .strip where !context.isCell:
            spare = nil
            let content = context.page.content
            let columns = recording.runs.count > 4 ? 2 : 1
            // As narrow as the page's height allows.
            let tables = [(430.0, columns), (520, columns), (600, columns), (700, 3)].map { width, columns in
                (width, table(width, columns: columns, tellsFairness: false))
            }
            let top = content.minY - 10
            let (width, table) =
                tables.first { top + $0.1.height <= content.maxY + 8 } ?? tables[tables.count - 1]
            let room = frame.header.width - 24
            let below = Paragraph(FairnessStatement(recording).sentences, size: 11, width: room, typesetter)
                .first { $0 <= content.maxY - frame.header.maxY + 8 }
            legend =
                table.items(at: Point(content.maxX - width, top))
                + below.lines.enumerated().map { index, line in
                    .text(
                        line,
                        at: Point(
                            content.minX, frame.header.maxY - 4 + (Double(index) + 0.5) * below.lineHeight),
                        size: 11, baseline: .middle, .muted, id: "fairness.\(index)")
                }
            body = Rect(
                x: frame.body.minX - 20, y: content.minY - 12,
                width: content.maxX - width - 24 - frame.body.minX + 20, height: content.height + 24)
        case .note where isTall && !context.isCell, .half where isTall && !context.isCell:
            spare = nil
            // As narrow as it can be, with what makes the runs comparable if there is room for it.
            let range = context.page == .note ? 264.0...320 : 200.0...288
            let widths = Array(stride(from: range.lowerBound, through: range.upperBound, by: 8))
            let tables =
                widths.map { ($0, table($0, columns: 1)) }
                + widths.map { ($0, table($0, columns: 1, tellsFairness: false)) }
            let (width, short) = tables.first { $0.1.height <= whole.height } ?? tables[tables.count - 1]
            legend = short.items(at: Point(whole.maxX - width, whole.minY))
            body = Rect(x: whole.minX, y: whole.minY, width: whole.width - width - 16, height: whole.height)
        case .slide, .note, .half, .strip:
            spare = nil
            let runs = recording.runs.count
            let tables = (1...max(1, min(3, runs))).flatMap { columns in
                [true, false].map { table(whole.width, columns: columns, tellsFairness: $0) }
            }
            .enumerated().filter { $0.offset < 2 || $0.element.hasRoom }
            // The lowest of those that tell everything, else the lowest of all.
            let lowest = tables.filter { $0.offset % 2 == 0 }.map(\.element).min { $0.height < $1.height }
            let fits = lowest.map { whole.height - $0.height >= needed } ?? false
            let chosen = fits ? lowest : tables.map(\.element).min { $0.height < $1.height }
            let height = chosen?.height ?? 0
            legend = chosen?.items(at: Point(whole.minX, whole.maxY - height)) ?? []
            body = Rect(
                x: whole.minX, y: whole.minY, width: whole.width,
                height: max(60, whole.height - height - 10))
        }
    }
}
