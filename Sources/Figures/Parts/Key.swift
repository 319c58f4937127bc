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

    func items(in frame: PageFrame, _ typesetter: Typesetter) -> [Item] {
        [
            .group(
                id: "legend",
                frame.hasLegendColumn ? column(frame, typesetter) : row(frame.legend, typesetter))
        ]
    }

    private func column(_ frame: PageFrame, _ typesetter: Typesetter) -> [Item] {
        let rect = frame.legend
        let looseHeight: Double = frame.page == .slide ? 28 : 22
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

    /// The samples side by side.
    func row(_ rect: Rect, _ typesetter: Typesetter) -> [Item] {
        var x = rect.minX
        var items: [Item] = []
        let middle = rect.centre.y
        func width(_ text: String) -> Double { typesetter.width(of: text, .label, size: textSize) }
        // The remark belongs to the row's end; samples that it leaves no room for are dropped.
        let remark = remarks.joined(separator: " ")
        let remarkWidth = remark.isEmpty ? 0 : width(remark) + 10
        let limit = rect.maxX - (remarkWidth < rect.width / 2 ? remarkWidth : 0)
        for entry in entries {
            let needed = entry.sampleWidth + 6 + width(entry.label)
            guard x + needed <= limit else { continue }
            items += entry.sample(x, middle)
            items.append(
                .text(
                    entry.label, at: Point(x + entry.sampleWidth + 6, middle), size: textSize,
                    baseline: .middle, .muted))
            x += needed + (rect.width < 500 ? 10 : 16)
        }
        if !remark.isEmpty, remarkWidth < rect.width / 2 {
            items.append(
                .text(
                    remark, at: Point(rect.maxX, middle), size: textSize, anchor: .end, baseline: .middle,
                    .muted))
        }
        return items
    }
}
