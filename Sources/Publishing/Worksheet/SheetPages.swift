import Scenes
import Typography

/// Blocks laid out on pages of paper, with a running head and a foot.
struct SheetPages {
    let paper: Paper
    /// The stem of ids.
    let id: String
    /// What the file is called.
    let title: String
    let description: String
    /// What stands at the foot: how the sheet is made again.
    let foot: String
    /// The room between blocks.
    let gap: Double

    static let margin = 64.0
    private static let headHeight = 30.0
    private static let footHeight = 28.0

    var width: Double { paper.size.width - 2 * SheetPages.margin }

    /// - Parameter fills: whether what is left of a page is shared out between its blocks, as room to write.
    func scenes(_ blocks: [SheetBlock], fills: Bool, _ typesetter: Typesetter) -> [Scene] {
        let pages = shared(blocks)
        return pages.enumerated().map { number, page in
            let top = number == 0 ? SheetPages.margin : SheetPages.margin + SheetPages.headHeight
            let used = page.reduce(0) { $0 + $1.height } + gap * Double(max(page.count - 1, 0))
            let left = bottom - top - used
            // The last page keeps its room at its end.
            let isLast = number == pages.count - 1
            let extra = fills && !isLast ? max(0, min(left / Double(max(page.count - 1, 1)), 36)) : 0
            var y = top
            var items = frame(number, of: pages.count, typesetter)
            for (place, block) in page.enumerated() {
                items.append(
                    .group(
                        id: "block.\(number).\(place)",
                        block.items.map { $0.placed(by: Point(SheetPages.margin, y), prefix: "") }))
                y += block.height + gap + extra
            }
            return Scene(
                id: "\(id)-\(number + 1)", size: paper.size, title: title, description: description,
                alternative: "\(title), page \(number + 1) of \(pages.count).", items: items)
        }
    }

    private var bottom: Double { paper.size.height - SheetPages.margin - SheetPages.footHeight }

    /// The blocks of each page, in order.
    private func shared(_ blocks: [SheetBlock]) -> [[SheetBlock]] {
        var pages: [[SheetBlock]] = [[]]
        var y = SheetPages.margin
        for block in blocks {
            if y + block.height > bottom, pages.last?.isEmpty == false {
                pages.append([])
                y = SheetPages.margin + SheetPages.headHeight
            }
            pages[pages.count - 1].append(block)
            y += block.height + gap
        }
        return pages
    }

    /// The running head behind the first page, and the foot.
    private func frame(_ number: Int, of count: Int, _ typesetter: Typesetter) -> [Item] {
        let size = paper.size
        let (left, right) = (SheetPages.margin, size.width - SheetPages.margin)
        let base = size.height - SheetPages.margin + 12
        let page = "page \(number + 1) of \(count)"
        let room = width - typesetter.width(of: page, .label, size: 11) - 24
        var items: [Item] = [
            .line(from: Point(left, base - 20), to: Point(right, base - 20), Stroke(.hairline), id: "foot"),
            .text(
                typesetter.cut(foot, .label, size: 11, to: room), at: Point(left, base), size: 11, .muted,
                id: "command"),
            .text(page, at: Point(right, base), size: 11, anchor: .end, .muted, id: "page"),
        ]
        if number > 0 {
            items.append(
                .text(
                    typesetter.cut(title, .label, size: 11, to: width), at: Point(left, SheetPages.margin),
                    size: 11, .muted, id: "head"))
        }
        return items
    }
}
