import Formulas
import Learning

extension Session {
    /// What the terminal shows, in any size.
    package func screen(width: Int, height: Int) -> Screen {
        guard width >= Layout.smallest.width, height >= Layout.smallest.height else {
            return tooSmall(width: width, height: height)
        }
        let layout = Layout(width: width, height: height)
        switch mode {
        case .help(let page):
            return Screen(width: width, height: height, lines: Help.lines(page: page, height: height))
        case .listing(let listing): return list(listing, layout)
        case .stepping, .asking: return stepping(layout)
        }
    }

    private func tooSmall(width: Int, height: Int) -> Screen {
        let needed = "\(Layout.smallest.width)×\(Layout.smallest.height)"
        let words = ["Gradus needs \(needed) cells;", "this terminal has \(width)×\(height).", "q quits."]
        return Screen(width: max(width, 1), height: max(height, 1), lines: words.map { StyledLine($0) })
    }

    private func stepping(_ layout: Layout) -> Screen {
        let place = place
        let moment = timeline.moment(place.iteration)
        let step = timeline.step(place.position)
        if let aside { return beyond(aside, moment, layout) }
        var lines = [title(moment, layout.width), path(place, moment, layout.width)]
        lines.append(rule("steps", layout.width))
        lines += steps(layout)
        lines.append(rule("this step", layout.width))
        lines.append(StyledLine("  " + meaning(step, moment), .dim))
        lines += FormulaLines(step: step, width: layout.width).lines
        lines.append(
            rule(network == nil ? "run" : "network", layout.width, at: layout.pictureColumns, "watched"))
        lines += pictures(place, moment, layout)
        return finished(lines, layout)
    }

    /// What stands before or after the run.
    private func beyond(_ aside: Aside, _ moment: Moment, _ layout: Layout) -> Screen {
        let head = [
            title(moment, layout.width), StyledLine(" " + aside.path.harmless),
            rule(position < 0 ? "before the first step" : "after the last step", layout.width),
        ]
        return finished(head + lines(of: aside, layout), layout)
    }

    private func finished(_ above: [StyledLine], _ layout: Layout) -> Screen {
        var lines = above
        let (bottom, caret) = bottomLine(layout.width)
        lines.append(bottom)
        lines.append(keys(layout.width))
        return Screen(
            width: layout.width, height: layout.height, lines: lines,
            caret: caret.map { .init(row: layout.height - 2, column: $0) })
    }

    private var network: Network? { timeline.recording.experiment.model.network }

    private func steps(_ layout: Layout) -> [StyledLine] {
        if isComparing, timelines.count > 1 {
            let pair = comparedTimelines
            return ComparedSteps(
                left: timelines[pair[0]], right: timelines[pair[1]], position: position,
                rows: layout.listRows, width: layout.width
            ).lines
        }
        return StepList(
            timeline: timeline, position: position, rows: layout.listRows, width: layout.width
        ).lines
    }

    private func title(_ moment: Moment, _ width: Int) -> StyledLine {
        var parts: [String] = []
        let table = moment.experiment.table
        if table.count > 0 {
            let lane = moment.lane(at: max(place.index, 0))
            let row = moment.rows.indices.contains(lane) ? moment.rows[lane] + 1 : 1
            parts.append("example \(row) of \(table.count)")
        }
        parts.append("iteration \(place.iteration) of \(timeline.recording.visibleIterations)")
        if table.count > 0 { parts.append("epoch \(moment.epoch)") }
        let left =
            active == 0
            ? StyledLine(" " + lesson.title.harmless, .title)
            : StyledLine(" run \(active + 1): \(timeline.label.harmless)", .alarm)
        return .between(left, StyledLine(parts.joined(separator: " · ") + " ", .dim), width: width)
    }

    private func path(_ place: Place, _ moment: Moment, _ width: Int) -> StyledLine {
        let titles = moment.scopes(around: place.index).map { moment.title(of: $0) }
        let path = (["iteration \(place.iteration)"] + (place.position == 0 ? ["start"] : titles))
            .joined(separator: " › ")
        let phase = timeline.step(place.position)?.phase
        return .between(
            StyledLine(" " + path, phase?.style ?? .plain),
            StyledLine("step \(place.position) of \(timeline.total) ", .dim), width: width)
    }

    private func rule(_ title: String, _ width: Int, at column: Int? = nil, _ second: String = "")
        -> StyledLine
    {
        func part(_ title: String, _ width: Int) -> String {
            let head = "── \(title) "
            return head + String(repeating: "─", count: max(0, width - head.cells))
        }
        guard let column else { return StyledLine(part(title, width), .dim) }
        return StyledLine(part(title, column) + part(second, width - column), .dim)
    }

    private func meaning(_ step: Step?, _ moment: Moment) -> String {
        guard let step else {
            return "Press n for the first step: its rule, its numbers, its result. p shows the data."
        }
        if let divergence = timeline.recording.divergence, step.number == divergence.step.number {
            return "Here the numbers left the finite range; the run ends."
        }
        return step.meaning(in: moment.experiment)
    }

    private func pictures(_ place: Place, _ moment: Moment, _ layout: Layout) -> [StyledLine] {
        let left =
            network.map {
                NetworkPicture(
                    network: $0, moment: moment, index: place.index, rows: layout.pictureRows,
                    columns: layout.pictureColumns - 2
                ).lines
            } ?? ParameterTable(timeline: timeline, place: place, rows: layout.pictureRows).lines
        let width = layout.width - layout.pictureColumns
        let right = WatchPanel(
            timeline: timeline, place: place, watches: watches, rows: layout.pictureRows, width: width
        ).lines
        return (0..<layout.pictureRows).map { row in
            var line = (left.indices.contains(row) ? left[row] : StyledLine()).fitted(
                to: layout.pictureColumns)
            line.append(right.indices.contains(row) ? right[row] : StyledLine())
            return line
        }
    }

    /// The line that is typed, the question of a quiz, or what the last key led to.
    private func bottomLine(_ width: Int) -> (StyledLine, caret: Int?) {
        guard case .asking(let prompt) = mode else {
            return (StyledLine(message.map { " " + $0.text.harmless } ?? "", message?.style ?? .plain), nil)
        }
        var label = " " + prompt.label
        if prompt.question == .answer, let question { label = " " + question.sentence + " " }
        var line = StyledLine(label, .title)
        let room = max(8, width - label.cells - 2)
        let typed = String(prompt.text.suffix(room)).harmless
        line.append(typed)
        let caret = min(line.cells, width - 1)
        if prompt.text.isEmpty {
            line.append(
                message.map { " \($0.text)" } ?? " " + (prompt.question == .answer ? "" : prompt.hint), .dim)
        }
        return (line, caret)
    }

    private func keys(_ width: Int) -> StyledLine {
        if case .asking = mode { return StyledLine(" enter answers   esc leaves it", .dim) }
        let keys = [
            ("n", "next"), ("p", "back"), ("s", "over"), ("o", "out"), ("c", "run"), ("b", "break"),
            ("w", "watch"), ("=", "what if"), ("?", "quiz"), ("h", "help"), ("q", "quit"),
        ]
        var line = StyledLine()
        for (key, text) in keys {
            line.append(" ")
            line.append(key, .key)
            line.append(" \(text)", .dim)
        }
        return line
    }
}
