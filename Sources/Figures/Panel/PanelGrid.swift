import Scenes

/// Where the cells of a panel stand: rows of equal cells below the page's title.
struct PanelGrid: Hashable {
    let columns: Int
    let rows: Int
    /// The page, as high as its cells need.
    let size: Size
    /// The cells in reading order.
    let cells: [Rect]

    /// Below this height a plot with its axes says little.
    private static let leastHeight = 208.0
    private static let gap = 32.0

    /// - Parameters:
    ///   - columns: nil takes the number whose cells come nearest to three by two.
    ///   - top: where the cells begin.
    init(_ count: Int, columns wanted: Int?, on page: PageFormat, from top: Double) {
        let count = max(count, 1)
        let margin = page == .strip ? page.margin / 2 : page.margin
        let width = page.size.width - 2 * page.margin
        let height = page.size.height - top - margin
        func cell(_ columns: Int) -> Size {
            let rows = (count + columns - 1) / columns
            return Size(
                (width - PanelGrid.gap * Double(columns - 1)) / Double(columns),
                max((height - PanelGrid.gap * Double(rows - 1)) / Double(rows), PanelGrid.leastHeight))
        }
        /// How far the shape of a cell is from three by two; an empty place in the last row counts too.
        func strain(_ columns: Int) -> Double {
            let ratio = cell(columns).width / cell(columns).height / 1.5
            let empty = (columns - count % columns) % columns
            return max(ratio, 1 / ratio) + 0.2 * Double(empty) + (cell(columns).width < 240 ? 4 : 0)
        }
        let fitting = page == .strip ? count : (1...count).min { strain($0) < strain($1) } ?? 1
        let columns = min(wanted ?? fitting, count)
        let rows = (count + columns - 1) / columns
        let size = cell(columns)
        self.columns = columns
        self.rows = rows
        let needed = top + Double(rows) * (size.height + PanelGrid.gap) - PanelGrid.gap + margin
        self.size = Size(page.size.width, max(page.size.height, needed.rounded(.up)))
        cells = (0..<count).map { index in
            Rect(
                x: (page.margin + Double(index % columns) * (size.width + PanelGrid.gap)).rounded(),
                y: (top + Double(index / columns) * (size.height + PanelGrid.gap)).rounded(),
                width: size.width.rounded(.down), height: size.height.rounded(.down))
        }
    }
}
