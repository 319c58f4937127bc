import Formulas
import Scenes
import Typography

/// The marks of a formula as SVG has them: letters in a row as spans of text, everything else as paths.
struct FormulaSetting {
    /// Letters of one size and paint that follow each other on a line.
    struct Span {
        var text: String
        let origin: Point
        let size: Double
        let paint: Paint
        /// The face's cut for scripts (1), or scripts of scripts (2), instead of that for the line (0).
        let scriptLevel: Int
        /// Where the pen is after the last letter.
        var end: Point
    }

    private(set) var spans: [Span] = []
    /// One path a paint.
    private(set) var shapes: [(paint: Paint, path: PathData)] = []

    init(
        _ box: FormulaBox, at origin: Point, typesetter: Typesetter, paint: (Symbol.Role?) -> Paint
    ) {
        for mark in box.marks {
            switch mark {
            case .glyphs(let run, let x, let y, let role):
                let place = origin + Point(x, y)
                if let level = typesetter.spelling(of: run) {
                    append(run, at: place, paint(role), scriptLevel: level)
                } else {
                    append(typesetter.outline(of: run), at: place, paint(role))
                }
            case .rectangle(let x, let y, let width, let height, let role):
                let corner = origin + Point(x, y)
                draw(paint(role)) { path in
                    path.move(to: corner)
                    path.line(to: corner + Point(width, 0))
                    path.line(to: corner + Point(width, height))
                    path.line(to: corner + Point(0, height))
                    path.close()
                }
            }
        }
    }

    private mutating func append(_ run: GlyphRun, at place: Point, _ paint: Paint, scriptLevel: Int) {
        let end = place + Point(run.width, 0)
        if let last = spans.last, last.paint == paint, last.size == run.size, last.scriptLevel == scriptLevel,
            last.end.distance(to: place) < 0.01
        {
            spans[spans.count - 1].text += run.text
            spans[spans.count - 1].end = end
        } else {
            spans.append(
                Span(
                    text: run.text, origin: place, size: run.size, paint: paint, scriptLevel: scriptLevel,
                    end: end))
        }
    }

    private mutating func append(_ outline: [OutlineSegment], at place: Point, _ paint: Paint) {
        draw(paint) { path in
            for segment in outline {
                switch segment {
                case .move(let x, let y): path.move(to: place + Point(x, y))
                case .line(let x, let y): path.line(to: place + Point(x, y))
                case .curve(let x1, let y1, let x2, let y2, let x, let y):
                    path.curve(place + Point(x1, y1), place + Point(x2, y2), to: place + Point(x, y))
                case .close: path.close()
                }
            }
        }
    }

    private mutating func draw(_ paint: Paint, _ draw: (inout PathData) -> Void) {
        if let index = shapes.firstIndex(where: { $0.paint == paint }) {
            draw(&shapes[index].path)
        } else {
            var path = PathData()
            draw(&path)
            shapes.append((paint, path))
        }
    }
}
