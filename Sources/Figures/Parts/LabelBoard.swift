import Scenes

/// The places of a page that are taken: a label that would cover another, or leave the page, is left out.
struct LabelBoard {
    private var taken: [Rect]
    private let page: Rect

    /// - Parameter obstacles: what no label may cover: nodes and what hangs on them.
    init(_ page: Rect, obstacles: [Rect]) {
        self.page = page
        taken = obstacles
    }

    /// Takes the place if it is free.
    mutating func take(_ rect: Rect) -> Bool {
        guard isFree(rect) else { return false }
        taken.append(rect)
        return true
    }

    /// Takes places whether they are free or not.
    mutating func block(_ rects: [Rect]) { taken += rects }

    func isFree(_ rect: Rect) -> Bool {
        rect.minX >= page.minX && rect.maxX <= page.maxX && rect.minY >= page.minY && rect.maxY <= page.maxY
            && !taken.contains { $0.overlaps(rect) }
    }
}
