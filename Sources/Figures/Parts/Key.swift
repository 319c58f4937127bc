import Scenes
import Typography

/// The legend: what colours, dashes, widths and shapes mean, each with a sample.
struct Key {
    struct Entry {
        let label: String
        let sampleWidth: Double
        /// The sample between x and x + `sampleWidth`, around the height y.
        let sample: (_ x: Double, _ y: Double) -> [Item]

        init(
            _ label: String, sampleWidth: Double = 28,
            _ sample: @escaping (_ x: Double, _ y: Double) -> [Item]
        ) {
            self.label = label
            self.sampleWidth = sampleWidth
            self.sample = sample
        }
    }

    /// The most important first: where the room ends, the rest is left out.
    let entries: [Entry]
    /// A remark below the samples, in lines.
    var remarks: [String] = []
    var textSize = 11.0
    /// The height of an entry in a column; nil for the page's own.
    var rowHeight: Double?

    func items(in frame: PageFrame, _ typesetter: Typesetter) -> [Item] {
        [
            .group(
                id: "legend",
                frame.hasLegendColumn ? column(frame, typesetter) : row(frame.legend, typesetter))
        ]
    }

    private func column(_ frame: PageFrame, _ typesetter: Typesetter) -> [Item] {
        let rect = frame.legend
        let looseHeight = rowHeight ?? (frame.page == .slide ? 28 : 22)
        // Many samples stand closer before any is left out.
        let rowHeight = max(16, min(looseHeight, rect.height / Double(max(entries.count, 1))))
        let size = frame.page == .slide ? 12.0 : textSize
        let sampleWidth = entries.map(\.sampleWidth).max() ?? 0
        let capacity = Int(rect.height / rowHeight)
        let total = Double(min(entries.count, capacity)) * rowHeight
        var y = frame.page == .slide ? rect.minY + 8 : rect.minY + max(0, (rect.height - total) / 2)
        var items: [Item] = []
        for entry in entries.prefix(capacity) {
            let middle = y + rowHeight / 2
            items += entry.sample(rect.minX, middle)
            items.append(
                .text(
                    typesetter.cut(entry.label, .label, size: size, to: rect.width - sampleWidth - 10),
                    at: Point(rect.minX + sampleWidth + 10, middle), size: size, baseline: .middle, .muted))
            y += rowHeight
        }
        y += 10
        for remark in remarks where y + 18 <= rect.maxY {
            items.append(.text(remark, at: Point(rect.minX, y + 9), size: size, baseline: .middle, .muted))
            y += 18
        }
        return items
    }

    /// Samples one after the other, in as many lines as there is room for; what does not fit is left out.
    func row(_ rect: Rect, _ typesetter: Typesetter) -> [Item] {
        let lines = 1 + max(0, Int((rect.height - 22) / Key.lineHeight + 0.01))
        func middle(_ line: Int) -> Double {
            rect.centre.y + (Double(line) - Double(lines - 1) / 2) * Key.lineHeight
        }
        var items: [Item] = []
        // Every sample comes before the remark, and before air between the samples.
        let roomy = rect.width < 500 ? 10.0 : 16
        let remark = remarkWidth(rect.width, typesetter)
        let choices = [(roomy, remark), (roomy, 0), (6, 0)].map { gap, remark in
            (remark, flow(lines: lines, width: rect.width, gap: gap, remark: remark, typesetter))
        }
        let (remarkRoom, placed) =
            choices.first { $0.1.allSatisfy { $0.line < lines } } ?? choices[choices.count - 1]
        for (entry, line, x) in placed where line < lines {
            items += entry.sample(rect.minX + x, middle(line))
            items.append(
                .text(
                    entry.label, at: Point(rect.minX + x + entry.sampleWidth + 6, middle(line)),
                    size: textSize,
                    baseline: .middle, .muted))
        }
        if remarkRoom > 0 {
            items.append(
                .text(
                    remarks.joined(separator: " "), at: Point(rect.maxX, middle(lines - 1)), size: textSize,
                    anchor: .end, baseline: .middle, .muted))
        }
        return items
    }

    /// The height of a line of samples, where they have more than one.
    static let lineHeight = 16.0

    /// How many lines the samples and the remark need in a legend below the drawing.
    func lineCount(width: Double, _ typesetter: Typesetter) -> Int {
        (1...6).first { lines in
            flow(
                lines: lines, width: width, gap: width < 500 ? 10 : 16,
                remark: remarkWidth(width, typesetter), typesetter
            ).allSatisfy { $0.line < lines }
        } ?? 6
    }

    /// The line and the left end of each sample; one for which there is no room has a line too many.
    private func flow(
        lines: Int, width: Double, gap: Double, remark: Double, _ typesetter: Typesetter
    ) -> [(entry: Entry, line: Int, x: Double)] {
        var ends = (0..<lines).map { _ in 0.0 }
        return entries.map { entry in
            let needed = entry.sampleWidth + 6 + typesetter.width(of: entry.label, .label, size: textSize)
            // The remark belongs to the end of the last line.
            let line = ends.indices.first { line in
                ends[line] + needed <= width - (line == lines - 1 ? remark : 0)
            }
            guard let line else { return (entry, lines, 0) }
            defer { ends[line] += needed + gap }
            return (entry, line, ends[line])
        }
    }

    private func remarkWidth(_ room: Double, _ typesetter: Typesetter) -> Double {
        let remark = remarks.joined(separator: " ")
        let width = typesetter.width(of: remark, .label, size: textSize)
        return remark.isEmpty || width > room / 2 ? 0 : width + 10
    }
}
