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
        let widths = entries.map { width($0, typesetter) }
        let inOrder = Array(entries.indices)
        // The last way to give all of them room: the widest first.
        let byWidth = inOrder.sorted { (-widths[$0], $0) < (-widths[$1], $1) }
        let choices = [(roomy, remark, inOrder), (roomy, 0, inOrder), (6, 0, inOrder), (6, 0, byWidth)].map {
            gap, remark, order in
            (remark, flow(widths, order, lines: lines, width: rect.width, gap: gap, remark: remark))
        }
        // Where nothing gives all of them room, the first ones have it.
        let (remarkRoom, placed) =
            choices.first { $0.1.allSatisfy { $0.line < lines } } ?? choices[2]
        for (entry, (line, x)) in zip(entries, placed) where line < lines {
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
        let widths = entries.map { self.width($0, typesetter) }
        return (1...6).first { lines in
            flow(
                widths, Array(widths.indices), lines: lines, width: width, gap: width < 500 ? 10 : 16,
                remark: remarkWidth(width, typesetter)
            ).allSatisfy { $0.line < lines }
        } ?? 6
    }

    private func width(_ entry: Entry, _ typesetter: Typesetter) -> Double {
        entry.sampleWidth + 6 + typesetter.width(of: entry.label, .label, size: textSize)
    }

    /// The line and the left end of each entry, placed one after the other in that order; one for which there is no room has
    /// a line too many.
    private func flow(
        _ widths: [Double], _ order: [Int], lines: Int, width: Double, gap: Double, remark: Double
    ) -> [(line: Int, x: Double)] {
        var ends = (0..<lines).map { _ in 0.0 }
        var places = widths.map { _ in (line: lines, x: 0.0) }
        for entry in order {
            // The remark belongs to the end of the last line.
            let line = ends.indices.first { line in
                ends[line] + widths[entry] <= width - (line == lines - 1 ? remark : 0)
            }
            guard let line else { continue }
            places[entry] = (line, ends[line])
            ends[line] += widths[entry] + gap
        }
        return places
    }

    private func remarkWidth(_ room: Double, _ typesetter: Typesetter) -> Double {
        let remark = remarks.joined(separator: " ")
        let width = typesetter.width(of: remark, .label, size: textSize)
        return remark.isEmpty || width > room / 2 ? 0 : width + 10
    }
}
