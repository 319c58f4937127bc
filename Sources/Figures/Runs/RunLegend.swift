import Formulas
import Learning
import Scenes
import Typography

/// The legend of compared runs: a table sorted by the loss at the end, with every setting that is not a default.
///
/// What all runs share is told once; below stands what makes them comparable. `HiddenSetting` finds what a legend lacks.
struct RunLegend {
    /// A run as the table shows it.
    struct Row {
        /// Counted from 1, in the lesson's order.
        let number: Int
        let label: String
        let style: TrajectoryStyle
        /// The settings that the others do not share, each a text of its own.
        let settings: [String]
        let result: String
    }

    let rows: [Row]
    let shared: [String]
    private let sentences: [String]
    private let typesetter: Typesetter
    private let size: Double
    /// Whether lines stand as close as they can.
    private let isTight: Bool
    private let width: Double
    /// How many rows stand beside each other.
    private let columns: Int

    private var sampleWidth: Double { isTight ? 32 : 36 }
    /// Between a run's name, its settings and its loss.
    private var gap: Double { isTight ? 9 : 14 }

    /// - Parameters:
    ///   - width: the room from left to right.
    ///   - page: its manner; letters are 12 on slides and 11 elsewhere.
    ///   - columns: how many rows stand beside each other.
    ///   - tellsFairness: whether what makes the runs comparable stands below the table.
    init(
        _ recording: Recording, width: Double, page: PageFormat, columns: Int = 1, tellsFairness: Bool = true,
        _ typesetter: Typesetter
    ) {
        let runs = recording.runs
        let styles = TrajectoryStyle.assigned(to: runs)
        let common =
            runs.count > 1
            ? (runs.first?.told ?? []).filter { told in
                runs.allSatisfy { $0.told.contains(told) }
            } : []
        let losses = runs.map(\.finalLoss)
        let order = runs.indices.sorted { left, right in
            let (a, b) = (losses[left] ?? .infinity, losses[right] ?? .infinity)
            return a == b ? left < right : a < b
        }
        rows = order.map { index in
            Row(
                number: index + 1, label: runs[index].label, style: styles[index],
                settings: runs[index].told.filter { !common.contains($0) }.map(\.text),
                result: losses[index].map { Numeral.text($0, .result) }
                    ?? "diverged at iteration \(runs[index].recording.visibleIterations)")
        }
        shared = common.map(\.text)
        sentences = tellsFairness ? FairnessStatement(recording).sentences : []
        self.width = width
        self.columns = max(1, columns)
        self.typesetter = typesetter
        size = page == .slide ? 12 : 11
        isTight = page == .half
    }

    /// The height that the table and what stands below it take.
    var height: Double { arranged(at: Point(0, 0)).height }

    /// Whether every run's name and result stand beside each other.
    var hasRoom: Bool {
        rows.allSatisfy {
            sampleWidth + 18 + width($0.label, .semibold) + width($0.result) <= columnWidth
        }
    }

    /// The table, its upper left corner at a point.
    func items(at corner: Point) -> [Item] {
        [.group(id: "legend", arranged(at: corner).items)]
    }

    private var lineHeight: Double { isTight ? size + 3 : size + 5 }
    private var columnWidth: Double { (width - Double(columns - 1) * 20) / Double(columns) }

    private func width(_ text: String, _ face: Face = .label) -> Double {
        typesetter.width(of: text, face, size: size)
    }

    private func arranged(at corner: Point) -> (items: [Item], height: Double) {
        var y = corner.y
        var items: [Item] = []
        if rows.count > 1 || columns > 1 {
            for column in 0..<min(columns, rows.count) {
                let right = corner.x + Double(column) * (columnWidth + 20) + columnWidth
                items.append(text("loss at the end", Point(right, y + lineHeight / 2), .end, .muted))
            }
            y += lineHeight + 2
        }
        let perColumn = (rows.count + columns - 1) / columns
        var bottom = y
        for column in 0..<columns {
            var top = y
            for row in rows.dropFirst(column * perColumn).prefix(perColumn) {
                let x = corner.x + Double(column) * (columnWidth + 20)
                let drawn = self.row(row, at: Point(x, top))
                items.append(.group(id: "legend.run.\(row.number)", title: row.label, drawn.items))
                top += drawn.height
            }
            bottom = max(bottom, top)
        }
        y = bottom + (shared.isEmpty && sentences.isEmpty ? 0 : 6)
        if !shared.isEmpty {
            let lines = wrapped(["all: "] + shared, width: width)
            items.append(
                .group(
                    id: "legend.all",
                    lines.enumerated().map { index, line in
                        text(line, Point(corner.x, y + (Double(index) + 0.5) * lineHeight), .start, .muted)
                    }))
            y += Double(lines.count) * lineHeight
        }
        // Beside a drawing every sentence has a line of its own, below it they run on.
        let told = width > 400 ? [sentences.joined(separator: " ")] : sentences
        let paragraph = Paragraph(told, size: size, width: width, typesetter)
        for (index, line) in paragraph.lines.enumerated() {
            items.append(text(line, Point(corner.x, y + (Double(index) + 0.5) * lineHeight), .start, .muted))
        }
        y += Double(paragraph.lines.count) * lineHeight
        return (items, y - corner.y)
    }

    /// One run: on one line where everything fits, else its settings on lines below its name.
    private func row(_ row: Row, at corner: Point) -> (items: [Item], height: Double) {
        let middle = corner.y + lineHeight / 2
        let left = corner.x + sampleWidth + gap / 2 + 1
        let right = corner.x + columnWidth
        var items = row.style.sample(corner.x, middle, width: sampleWidth)
        let name = typesetter.cut(
            row.label, .semibold, size: size, to: right - left - width(row.result) - 10)
        items += [
            .text(name, at: Point(left, middle), size: size, weight: .semibold, baseline: .middle),
            text(row.result, Point(right, middle), .end, .ink),
        ]
        let beside = left + labelWidth + gap
        let line = row.settings.joined(separator: ", ")
        if width(line) <= right - resultWidth - gap - beside {
            if !line.isEmpty { items.append(text(line, Point(beside, middle), .start, .muted)) }
            return (items, lineHeight + (size > 11 ? 2 : 0))
        }
        let lines = wrapped(row.settings, width: right - left)
        for (index, line) in lines.enumerated() {
            items.append(text(line, Point(left, middle + Double(index + 1) * lineHeight), .start, .muted))
        }
        return (items, Double(lines.count + 1) * lineHeight + (isTight ? 2 : 4))
    }

    private var labelWidth: Double { rows.map { width($0.label, .semibold) }.max() ?? 0 }
    private var resultWidth: Double { rows.map { width($0.result) }.max() ?? 0 }

    /// Settings on lines, none of them broken.
    private func wrapped(_ settings: [String], width room: Double) -> [String] {
        var lines: [String] = []
        for (index, setting) in settings.enumerated() {
            let comma = index < settings.count - 1 && !setting.hasSuffix(": ") ? "," : ""
            let longer = lines.last.map { $0 + ($0.hasSuffix(" ") ? "" : " ") + setting + comma }
            if let longer, width(longer) <= room {
                lines[lines.count - 1] = longer
            } else {
                lines.append(setting + comma)
            }
        }
        return lines
    }

    private func text(_ string: String, _ point: Point, _ anchor: Anchor, _ role: Role) -> Item {
        .text(string, at: point, size: size, anchor: anchor, baseline: .middle, role)
    }
}
