import Formulas
import Learning
import Lessons
import Scenes
import Typography

/// The picture on a sheet: the network, or the surface, as it is before the first question.
struct SheetPicture {
    let scene: Scene
    /// What stands below it, in sentences.
    let caption: [String]
    private let items: [Item]

    private static let height = 300.0

    /// Nil where the lesson has nothing to draw.
    init?(_ lesson: Lesson, _ draughtsman: Draughtsman, before step: Int, width: Double) throws {
        let isNetwork = lesson.experiment.model.network != nil
        guard let request = try? lesson.figure(named: isNetwork ? "network" : "loss-surface"),
            let scene = draughtsman.cell(
                request.figure, before: step, size: Size(width, SheetPicture.height), page: .note)
        else { return nil }
        self.scene = scene
        guard let (moment, index) = draughtsman.moment(ofStep: step) else { return nil }
        let place = index == 0 ? "before iteration \(moment.iteration)" : "before step \(step)"
        var sentences = [isNetwork ? "The network \(place)." : "The surface \(place)."]
        if isNetwork {
            sentences.append(
                "Numbers on the lines are weights (broken lines: below zero), those in small boxes biases.")
            let lane = moment.lane(at: index)
            if lesson.experiment.table.count > 1, moment.rows.indices.contains(lane) {
                sentences[0] = "The network \(place), with example \(moment.rows[lane] + 1)."
            }
        }
        caption = sentences
        // What a learner needs of the network's legend is in the caption; the cell's title tells a step, and none is done.
        items = scene.items.filter { item in
            ![isNetwork ? "legend" : "", "title", "label"].contains(item.id ?? "-")
        }
    }

    /// Every number that stands in the picture.
    var numbers: [Double] {
        items.flatMap(\.withDescendants).flatMap { item -> [Double] in
            switch item {
            case .text(let text): text.string.decimals
            case .formula(let formula): formula.formula.unicode.decimals
            case .shape, .raster, .group: []
            }
        }
    }

    func block(_ typesetter: Typesetter) -> SheetBlock {
        var block = SheetBlock()
        let heights = items.verticalExtent(typesetter) ?? 0...scene.size.height
        for item in items {
            block.append(item.placed(by: Point(0, -heights.lowerBound), prefix: "picture."))
        }
        block.skip(heights.upperBound - heights.lowerBound + 8)
        block.paragraph(caption, x: 0, width: scene.size.width, size: 12, typesetter, .muted)
        return block
    }
}

extension String {
    /// The numbers written in the text, without signs and powers of ten.
    fileprivate var decimals: [Double] {
        split { !("0"..."9").contains($0) && $0 != "." }.compactMap { Double($0) }
    }
}
