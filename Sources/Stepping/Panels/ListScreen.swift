extension Session {
    /// Breakpoints, or watches with their values, numbered.
    func list(_ listing: Listing, _ layout: Layout) -> Screen {
        let isOfStops = listing == .breakpoints
        let texts = isOfStops ? breakpoints.map(\.text) : watches.map(\.text)
        let values = isOfStops ? [] : watches.map { $0.text(in: timeline, at: place) }
        var lines = [StyledLine(isOfStops ? " Breakpoints" : " Watched values", .title), StyledLine()]
        if texts.isEmpty {
            lines.append(StyledLine("  none yet; \(isOfStops ? "b sets" : "w adds") one", .dim))
        }
        for (index, text) in texts.prefix(9).enumerated() {
            var line = StyledLine("  \(index + 1)", .key)
            line.append("  " + text.harmless)
            guard values.indices.contains(index) else {
                lines.append(line)
                continue
            }
            lines.append(
                .between(line, StyledLine("= \(values[index]) ".harmless, .result), width: layout.width))
        }
        if texts.count > 9 { lines.append(StyledLine("  … \(texts.count - 9) more", .dim)) }
        while lines.count < layout.height - 2 { lines.append(StyledLine()) }
        lines.append(StyledLine(message.map { " " + $0.text.harmless } ?? "", message?.style ?? .plain))
        lines.append(StyledLine(" a number removes that one   any other key back to the run", .dim))
        return Screen(width: layout.width, height: layout.height, lines: lines)
    }
}
