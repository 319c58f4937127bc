import Figures
import Scenes
import Typography

/// What every scene of a figure must keep.
package struct SceneChecks {
    package let scene: Scene
    package let typesetter: Typesetter
    /// How near to the edge of the page text may come; a cell has its margin around it.
    private let margin: Double

    package init(scene: Scene, typesetter: Typesetter, margin: Double = 6) {
        self.scene = scene
        self.typesetter = typesetter
        self.margin = margin
    }

    private struct Label {
        let words: String
        let rect: Rect
        let size: Double
    }

    private var labels: [Label] {
        scene.everyItem.compactMap { item in
            switch item {
            case .text(let text):
                Label(words: text.string, rect: typesetter.bounds(of: text), size: text.size)
            case .formula(let formula):
                Label(
                    words: formula.formula.unicode, rect: typesetter.bounds(of: formula), size: formula.size)
            case .shape, .raster, .group: nil
            }
        }
    }

    /// Everything that is wrong with the scene, in words; empty for a good one.
    package var faults: [String] {
        let labels = labels
        var faults: [String] = []
        let page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height).inset(
            margin)
        for (index, label) in labels.enumerated() {
            if label.size < 11 { faults.append("“\(label.words)” is set in \(label.size) px") }
            let rect = label.rect
            if rect.minX < page.minX || rect.maxX > page.maxX || rect.minY < page.minY
                || rect.maxY > page.maxY
            {
                faults.append("“\(label.words)” leaves the page at \(rect)")
            }
            for other in labels[(index + 1)...] where rect.inset(0.25).overlaps(other.rect.inset(0.25)) {
                faults.append("“\(label.words)” at \(rect) covers “\(other.words)” at \(other.rect)")
            }
        }
        if !scene.repeatedIDs.isEmpty { faults.append("repeated ids: \(scene.repeatedIDs)") }
        for case .raster(let raster) in scene.everyItem {
            if case .colours = raster.cells { faults.append("a raster has colours that no theme knows") }
        }
        if scene.title.isEmpty || scene.description.isEmpty || scene.alternative.isEmpty {
            faults.append("no title, description or alternative text")
        }
        return faults
    }

    /// The words and numbers on the page.
    package var words: [String] { labels.map(\.words) }
}
