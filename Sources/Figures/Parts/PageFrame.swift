import Learning
import Scenes
import Typography

/// The parts of a page and what stands around the drawing: title, subtitle and the phases.
struct PageFrame {
    let page: PageFormat
    /// Title, subtitle and phase chips.
    let header: Rect
    /// The drawing itself.
    let body: Rect
    let legend: Rect
    /// The formula in three lines; nil where the figure has none.
    let ribbon: Rect?
    /// Whether the legend is a column beside the drawing, else a row below it.
    let hasLegendColumn: Bool

    /// What the page is called as a cell of a panel, with a small title and nothing else around the drawing.
    let cellLabel: String?

    var isCell: Bool { cellLabel != nil }

    /// - Parameters:
    ///   - isWide: the drawing needs the whole width, so the legend is a row below it.
    ///   - legendRows: how many lines a legend below the drawing has.
    init(_ context: FigureContext, hasRibbon: Bool = true, isWide: Bool = false, legendRows: Int = 1) {
        page = context.page
        cellLabel = context.cellLabel
        if context.isCell {
            let size = context.size
            hasLegendColumn = false
            ribbon = nil
            header = Rect(x: 0, y: 0, width: size.width, height: 24)
            let row = legendRows == 1 ? 20 : 22 + Key.lineHeight * Double(legendRows - 1)
            legend = Rect(x: 0, y: size.height - row, width: size.width, height: row)
            body = Rect(x: 0, y: header.maxY, width: size.width, height: legend.minY - header.maxY)
            return
        }
        let content = Rect(x: 0, y: 0, width: context.size.width, height: context.size.height).inset(
            page.margin)
        switch page {
        case .slide, .note, .half:
            let headerHeight = page == .half ? 44.0 : 52
            let ribbonHeight = hasRibbon ? page.ribbonHeight : 0
            hasLegendColumn = page == .slide && !isWide
            header = Rect(x: content.minX, y: content.minY, width: content.width, height: headerHeight)
            let top = header.maxY + (page == .slide ? 12 : page == .note ? 6 : 4)
            let bottom = content.maxY - ribbonHeight - (hasRibbon ? page.grid : 0)
            let side = hasLegendColumn ? 208.0 : 0
            let row = hasLegendColumn ? 0.0 : 22 + Key.lineHeight * Double(legendRows - 1)
            body = Rect(
                x: content.minX, y: top, width: content.width - side - (side > 0 ? 24 : 0),
                height: bottom - row - top)
            legend =
                hasLegendColumn
                ? Rect(x: content.maxX - side, y: top, width: side, height: bottom - top)
                : Rect(x: content.minX, y: bottom - row, width: content.width, height: row)
            ribbon =
                hasRibbon
                ? Rect(
                    x: content.minX, y: content.maxY - ribbonHeight, width: content.width,
                    height: ribbonHeight) : nil
        case .strip:
            hasLegendColumn = true
            header = Rect(x: content.minX, y: content.minY, width: 360, height: 68)
            let below = Rect(
                x: content.minX, y: header.maxY + 4, width: header.width,
                height: content.maxY - header.maxY - 4)
            ribbon = hasRibbon ? below : nil
            let side = Rect(x: content.maxX - 152, y: content.minY, width: 152, height: content.height)
            legend = hasRibbon ? side : below
            let left = header.maxX + 24
            let right = hasRibbon ? side.minX - 16 : content.maxX
            body = Rect(x: left, y: content.minY - 8, width: right - left, height: content.height + 16)
        }
    }

    /// A page whose drawing has the whole width above a legend of as many lines as it needs.
    init(_ context: FigureContext, wideAbove key: Key) {
        let width = context.isCell ? context.size.width : context.page.content.width
        self.init(
            context, hasRibbon: false, isWide: true,
            legendRows: key.lineCount(width: width, context.typesetter))
    }

    /// The whole page of a figure that shows no single step: the header, and what the figure draws.
    func scene(
        _ context: FigureContext, title: String, subtitle: [String], alternative: String, items: [Item]
    ) -> Scene {
        let header = headerItems(title: title, subtitle: subtitle, phase: nil, context.typesetter)
        return Scene(
            id: context.id, size: context.size, title: title,
            description: subtitle.joined(separator: ", ") + ".", alternative: alternative,
            items: header + items)
    }

    /// Title, subtitle (as many of its parts as fit) and the phases with the present one filled.
    func headerItems(title: String, subtitle parts: [String], phase: Phase?, _ typesetter: Typesetter)
        -> [Item]
    {
        if let cellLabel {
            let base = Point(header.minX, header.minY + 12)
            let start = typesetter.width(of: cellLabel, .label, size: 13) + 8
            return [
                .text(cellLabel, at: base, size: 13, .muted, id: "label"),
                .text(
                    typesetter.cut(title, .semibold, size: 13, to: header.width - start),
                    at: base + Point(start, 0), size: 13, weight: .semibold, id: "title"),
            ]
        }
        let chips = phase.map { PhaseChips(active: $0, page) }
        let chipsWidth = chips?.width(typesetter) ?? 0
        let isChipBeside = page == .slide
        let titleSize: Double = page == .half || page == .strip ? 16 : 20
        let subtitleSize: Double = page == .half ? 11 : page == .strip ? 12 : 13
        let titleRoom = header.width - (isChipBeside ? chipsWidth + 24 : 0)
        let subtitleRoom = header.width - (page == .strip || isChipBeside ? 0 : chipsWidth + 8)
        let titleBase = header.minY + (titleSize == 20 ? 17 : 13)
        let subtitleBase = titleBase + (titleSize == 20 ? 26 : 22)
        var shown = parts
        while shown.count > 1,
            typesetter.width(of: shown.joined(separator: " · "), .label, size: subtitleSize) > subtitleRoom
        { shown.removeLast() }
        let chipsRight = page == .strip ? header.minX + chipsWidth : header.maxX
        let chipsMiddle =
            page == .slide ? titleBase - 6 : page == .strip ? header.maxY - 10 : subtitleBase - 4
        return [
            .text(
                typesetter.cut(title, .semibold, size: titleSize, to: titleRoom),
                at: Point(header.minX, titleBase), size: titleSize, weight: .semibold, id: "title"),
            .text(
                typesetter.cut(
                    shown.joined(separator: " · "), .label, size: subtitleSize, to: subtitleRoom),
                at: Point(header.minX, subtitleBase), size: subtitleSize, .muted, id: "subtitle"),
        ] + (chips?.items(right: chipsRight, middle: chipsMiddle, typesetter) ?? [])
    }
}

extension PageFormat {
    /// The height of the formula ribbon across the page.
    fileprivate var ribbonHeight: Double {
        switch self {
        case .slide: 144
        case .note: 104
        case .half: 56
        case .strip: 0
        }
    }
}
