import Scenes
import Typography

/// Sentences broken into lines of a width, each sentence beginning a line.
package struct Paragraph {
    private var sentences: [[String]]
    let size: Double

    package init(_ sentences: [String], size: Double, width: Double, _ typesetter: Typesetter) {
        self.size = size
        self.sentences = sentences.map { sentence in
            var lines: [String] = []
            for word in sentence.split(separator: " ") {
                let longer = lines.last.map { $0 + " " + word }
                if let longer, typesetter.width(of: longer, .label, size: size) <= width {
                    lines[lines.count - 1] = longer
                } else {
                    lines.append(String(word))
                }
            }
            return lines
        }
    }

    /// The lines, cut at words.
    package var lines: [String] { sentences.flatMap { $0 } }
    /// From one line to the next.
    package var lineHeight: Double { (size * 1.45).rounded() }
    var height: Double { Double(lines.count) * lineHeight }

    /// As many of its sentences from the beginning as the height allows, none cut in the middle.
    func first(while fits: (_ height: Double) -> Bool) -> Paragraph {
        var part = self
        while !part.sentences.isEmpty, !fits(part.height) { part.sentences.removeLast() }
        return part
    }

    /// The lines, centred, from `top` on.
    func items(top: Double, centre: Double, _ role: Role = .muted) -> [Item] {
        lines.enumerated().map { index, line in
            .text(
                line, at: Point(centre, top + (Double(index) + 0.5) * lineHeight), size: size,
                anchor: .middle,
                baseline: .middle, role, id: "sentence.\(index)")
        }
    }
}
