import Figures
import Formulas
import Scenes
import Typography

/// A part of a sheet that stays together on one page.
struct SheetBlock {
    /// Its items, from its upper left corner.
    private(set) var items: [Item] = []
    private(set) var height = 0.0

    mutating func append(_ item: Item) { items.append(item) }

    /// Leaves room below what is there.
    mutating func skip(_ room: Double) { height += room }

    /// Where the next line begins.
    var bottom: Double { height }

    /// A line of words whose letters stand on a line below what is there.
    mutating func line(
        _ text: String, x: Double, size: Double, lead: Double, weight: Text.Weight = .regular,
        _ role: Role = .ink, id: String? = nil
    ) {
        height += lead
        append(.text(text, at: Point(x, height), size: size, weight: weight, role, id: id))
    }

    /// Sentences cut into lines.
    mutating func paragraph(
        _ sentences: [String], x: Double, width: Double, size: Double, _ typesetter: Typesetter,
        _ role: Role = .ink
    ) {
        let paragraph = Paragraph(sentences, size: size, width: width, typesetter)
        for text in paragraph.lines { line(text, x: x, size: size, lead: paragraph.lineHeight, role) }
    }

    /// A formula on a line of its own, in ink; returns the height that its middle has.
    @discardableResult
    mutating func formula(
        _ formula: Formula, x: Double, width: Double, size: Double, gap: Double, id: String? = nil,
        _ typesetter: Typesetter
    ) -> Double {
        let fit = FormulaFit(
            formula, in: Size(width, 90), largest: size, smallest: 11, typesetter)
        let box = typesetter.layout(fit.formula, size: fit.size)
        let middle = height + gap + box.height / 2
        append(
            .formula(
                fit.formula, at: Point(x, middle), size: fit.size, baseline: .middle, isPlain: true, id: id))
        height = middle + box.height / 2
        return middle
    }

    /// A thin frame around everything that is there.
    mutating func frame(id: String, _ typesetter: Typesetter) {
        let rects = items.compactMap { item -> Rect? in
            switch item {
            case .text(let text): typesetter.bounds(of: text)
            case .formula(let formula): typesetter.bounds(of: formula)
            case .shape, .raster, .group: nil
            }
        }
        guard let first = rects.first else { return }
        let left = rects.reduce(first.minX) { min($0, $1.minX) } - 8
        let right = rects.reduce(first.maxX) { max($0, $1.maxX) } + 8
        let top = rects.reduce(first.minY) { min($0, $1.minY) } - 6
        let bottom = rects.reduce(first.maxY) { max($0, $1.maxY) } + 6
        append(
            .rectangle(
                Rect(x: left, y: top, width: right - left, height: bottom - top), radius: 4,
                stroke: Stroke(.muted, width: 0.8), id: id))
        height = max(height, bottom)
    }

    /// Formulas one after the other, in as many lines as they need.
    mutating func flow(
        _ formulas: [Formula], after label: String = "", x: Double, width: Double, size: Double, gap: Double,
        between: Double = 22, _ typesetter: Typesetter
    ) {
        let labelWidth = label.isEmpty ? 0 : typesetter.width(of: label, .label, size: 12) + 12
        var rows: [[(fit: FormulaFit, box: FormulaBox)]] = [[]]
        var right = labelWidth
        for formula in formulas {
            let fit = FormulaFit(
                formula, in: Size(width - labelWidth, 80), largest: size, smallest: 11, typesetter)
            let box = typesetter.layout(fit.formula, size: fit.size)
            if right + box.width > width, rows.last?.isEmpty == false {
                rows.append([])
                right = labelWidth
            }
            rows[rows.count - 1].append((fit, box))
            right += box.width + between
        }
        for (number, row) in rows.enumerated() {
            let base = height + gap + (row.map(\.box.ascent).max() ?? 0)
            if number == 0, !label.isEmpty {
                append(.text(label, at: Point(x, base), size: 12, .muted))
            }
            var place = x + labelWidth
            for (fit, box) in row {
                append(
                    .formula(
                        fit.formula, at: Point(place, base), size: fit.size, isPlain: true))
                place += box.width + between
            }
            height = base + (row.map(\.box.descent).max() ?? 0)
        }
    }
}
