import Formulas
import Scenes
import Typography

/// The instructions of an update as a table: named values on bands, what lies on the way to each above it.
struct MicroscopeTable {
    /// How many unnamed instructions the page has no room for.
    let leftOut: Int
    private let rect: Rect
    private let manner: Manner
    private let sizes: (named: Double, other: Double)
    private let typesetter: Typesetter

    private static let gap = 20.0

    init(_ all: [UpdateRows.Row], in rect: Rect, page: PageFormat, _ typesetter: Typesetter) {
        self.rect = rect
        self.typesetter = typesetter
        let isLarge = page == .slide
        let named = all.filter(\.isNamed)
        let gap = MicroscopeTable.gap
        let most = max(1, Int((rect.width + gap) / 330))
        let isNarrow = rect.width < 460
        // From roomy to tight: every instruction, then those with a name alone; in narrow columns with their numbers below.
        let manners: [Manner] =
            [Manner(all, 1, 26, 19, isStacked: isNarrow)].filter { _ in !isNarrow } + [
                Manner(all, most, 40, 19, isStacked: true), Manner(all, most, 35, 17.5, isStacked: true),
                Manner(named, 1, 44, 19, isStacked: isNarrow), Manner(named, 1, 38, 19, isStacked: isNarrow),
                Manner(named, 1, 26, 19, isStacked: false),
                Manner(named, most, 38, 19, isStacked: true), Manner(named, most, 24, 19, isStacked: false),
            ]
        let tightest = Manner(named, most, 17, 17, isStacked: false)
        var chosen =
            manners.first { $0.columns(height: rect.height).count <= $0.columnCount } ?? tightest
        let highest = chosen.columns(height: rect.height).map { chosen.height($0) }.max() ?? 1
        let stretch = min(isLarge ? 1.8 : 1.4, max(1, rect.height / max(highest, 1)))
        // More than one column is filled anew when rows grow, so it stays as it is.
        if chosen.columnCount == 1 { chosen.named *= stretch; chosen.other *= stretch }
        manner = chosen
        // Few instructions are written larger.
        let isRoomy = isLarge && chosen.columnCount == 1 && stretch > 1.6
        sizes = isRoomy ? (19, 16) : isLarge ? (15, 13) : (13, 12)
        leftOut = all.count - chosen.rows.count
    }

    /// A way to arrange rows: which, in how many columns, how high.
    private struct Manner {
        let rows: [UpdateRows.Row]
        let columnCount: Int
        var named: Double
        var other: Double
        /// Whether the numbers of named rows stand below their rules.
        let isStacked: Bool

        init(
            _ rows: [UpdateRows.Row], _ columnCount: Int, _ named: Double, _ other: Double, isStacked: Bool
        ) {
            self.rows = rows
            self.columnCount = columnCount
            self.named = named
            self.other = other
            self.isStacked = isStacked
        }

        func height(_ rows: [UpdateRows.Row]) -> Double {
            rows.reduce(0) { $0 + ($1.isNamed ? named : other) }
        }

        /// The rows of each column, of about one height.
        func columns(height most: Double) -> [[UpdateRows.Row]] {
            let wanted =
                columnCount == 1 ? most : min(most, height(rows) / Double(columnCount) + named)
            var columns: [[UpdateRows.Row]] = [[]]
            for row in rows {
                if height(columns[columns.count - 1] + [row]) > wanted + 0.5 { columns.append([]) }
                columns[columns.count - 1].append(row)
            }
            return columns
        }
    }

    var items: [Item] {
        let columns = manner.columnCount
        let filled = manner.columns(height: rect.height)
        let width = (rect.width - Double(columns - 1) * MicroscopeTable.gap) / Double(columns)
        var number = 0
        return filled.prefix(columns).enumerated().flatMap { column, rows -> [Item] in
            let left = rect.minX + Double(column) * (width + MicroscopeTable.gap)
            var y = rect.minY
            return rows.flatMap { row -> [Item] in
                number += 1
                let height = row.isNamed ? manner.named : manner.other
                defer { y += height }
                return items(row, number, Rect(x: left, y: y, width: width, height: height))
            }
        }
    }

    /// Rule, numbers and result beside each other.
    private func items(_ row: UpdateRows.Row, _ number: Int, _ place: Rect) -> [Item] {
        let size = row.isNamed ? sizes.named : sizes.other
        let indent: Double = row.isNamed ? 12 : 26
        func width(_ formula: Formula, _ size: Double) -> Double {
            typesetter.layout(formula, size: size).width
        }
        let isStacked = row.isNamed && manner.isStacked
        // Beside each other, columns stand below each other in all rows.
        let resultWidth = isStacked ? width(row.result, size) : max(74, 0.16 * place.width)
        let room = place.width - indent - resultWidth - 16
        // A rule that needs more than its column has the numbers' too.
        let isLong = !isStacked && width(row.rule, 11) > 0.52 * room
        // Numbers that need more than theirs begin where the rule ends.
        let needsMore = width(row.numbers, 11) > 0.48 * room - 10
        let ruleWidth =
            isStacked || isLong ? room : needsMore ? min(width(row.rule, size) + 6, 0.52 * room) : 0.52 * room
        let role: Role = row.isNamed ? .ink : .muted
        let lineHeight = isStacked ? place.height / 2 - 1 : place.height - 2
        func fitted(_ formula: Formula, _ width: Double, _ size: Double) -> FormulaFit {
            FormulaFit(formula, in: Size(width, lineHeight), largest: size, smallest: 11, typesetter)
        }
        let rule = fitted(row.rule, ruleWidth, size)
        let numbers = fitted(
            row.numbers, isStacked ? room : room - ruleWidth - 10, isStacked ? size - 2 : size)
        let result = fitted(row.result, resultWidth, size)
        // Numbers that do not fit are left out rather than cut.
        let hasNumbers = !isLong && !numbers.formula.unicode.contains("…")
        var items: [Item] = []
        if row.isNamed {
            let band = Rect(
                x: place.minX, y: place.minY + 1, width: place.width, height: place.height - 2)
            items += [
                .rectangle(band, radius: 4, fill: Paint(.panel), stroke: Stroke(.hairline)),
                .rectangle(
                    Rect(x: band.minX, y: band.minY, width: 4, height: band.height),
                    fill: Paint(.symbol(.memory))),
            ]
        }
        let middle = isStacked && hasNumbers ? place.minY + 0.3 * place.height : place.centre.y
        let numbersAt =
            isStacked
            ? Point(place.minX + indent, place.minY + 0.74 * place.height)
            : Point(place.minX + indent + ruleWidth + 10, middle)
        items += [
            .formula(
                rule.formula, at: Point(place.minX + indent, middle), size: rule.size, baseline: .middle,
                role, id: "row.\(number).rule"),
            .formula(
                result.formula, at: Point(place.maxX - 8, middle), size: result.size, anchor: .end,
                baseline: .middle, role, isPlain: true, id: "row.\(number).result"),
        ]
        if hasNumbers {
            items.append(
                .formula(
                    numbers.formula, at: numbersAt, size: numbers.size, baseline: .middle, .muted,
                    isPlain: true, id: "row.\(number).numbers"))
        }
        return items
    }
}
