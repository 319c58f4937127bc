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
            return Screen(
                width: width, height: height, lines: Help.lines(page: page, width: width, height: height))
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
        let isBeside = isComparing && timelines.count > 1
        let above =
            [title(moment, layout.width), path(place, moment, layout.width)]
            + [rule("steps", layout.width, ending: isBeside ? ComparedSteps.heads : score)]
            + steps(layout) + [rule(isAnswering ? "the next step" : "this step", layout.width)]
        let told = telling(step, moment, layout.width)
        let named = rule(
            network == nil ? "run" : "network", layout.width, at: layout.pictureColumns, "watched")
        var below = told
        // A question that needs more rows has those of the network.
        if told.count <= Layout.stepRows {
            while below.count < Layout.stepRows { below.append(StyledLine()) }
            below += [named] + pictures(place, moment, layout)
        }
        let rows = Layout.stepRows + 1 + layout.pictureRows
        while below.count < rows { below.append(StyledLine()) }
        return finished(above + below.prefix(rows), layout)
    }

    /// What the step just done tells, or the question about the one to come.
    private func telling(_ step: Step?, _ moment: Moment, _ width: Int) -> [StyledLine] {
        if isAnswering, let question, let asked = timeline.step(position + 1) {
            return QuestionLines(question: question, step: asked, width: width).lines
        }
        guard let step else {
            return Session.beginning.wrapped(to: width - 4).map { StyledLine("  " + $0) }
        }
        let first =
            lonely(step).map { StyledLine("  " + $0, .alarm) }
            ?? StyledLine("  " + meaning(step, moment), .dim)
        return [first] + FormulaLines(step: step, width: width).lines
    }

    /// Said of a step that the run beside this one does not have; nil where it has it.
    private func lonely(_ step: Step) -> String? {
        guard isComparing, timelines.count > 1 else { return nil }
        let pair = comparedTimelines
        let isSecond = pair[1] == active
        guard timelines[isSecond ? pair[0] : pair[1]].partner(of: step.number, in: timeline) == nil else {
            return nil
        }
        return "Run \(isSecond ? "A" : "B") has no such step in iteration \(step.iteration)."
    }

    private static let beginning =
        "Press n for the first step, again for the next, and p to go back. The list above shows the step just done (●) "
        + "and the one to come (○); here you will read what it is for, its rule, its numbers and its result. "
        + "p now shows the data, h explains all keys."

    /// How the quiz stands, while there is one.
    private var score: String {
        quiz.map { $0.asked + $0.shown == 0 ? "quiz" : "quiz: \($0.score)" } ?? ""
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
        let bottom: BottomLines
        if case .asking(let prompt) = mode {
            let asked = prompt.question == .answer ? question : nil
            bottom = BottomLines(
                prompt, label: asked?.label ?? prompt.label, hint: asked?.hint ?? prompt.hint, message,
                width: layout.width)
        } else {
            bottom = BottomLines(message, width: layout.width)
        }
        return Screen(
            width: layout.width, height: layout.height, lines: above + bottom.lines,
            caret: bottom.caret.map { .init(row: above.count, column: $0) })
    }

    private var network: Network? { timeline.recording.experiment.model.network }

    private func steps(_ layout: Layout) -> [StyledLine] {
        let list = StepList(
            timeline: timeline, position: position, rows: layout.listRows, width: layout.width,
            secret: secret,
            isAnswering: isAnswering)
        guard isComparing, timelines.count > 1 else { return list.lines }
        let pair = comparedTimelines
        let isSecond = pair[1] == active
        return ComparedSteps(list: list, other: timelines[isSecond ? pair[0] : pair[1]], isSecond: isSecond)
            .lines
    }

    private func title(_ moment: Moment, _ width: Int) -> StyledLine {
        var parts: [String] = []
        let table = moment.experiment.table
        if table.count > 0 { parts.append(examples(moment, of: table.count)) }
        parts.append("iteration \(place.iteration) of \(timeline.recording.visibleIterations)")
        if table.count > 0 { parts.append("epoch \(moment.epoch)") }
        let right = StyledLine(parts.joined(separator: " · ") + " ", .dim)
        let head = " run \(active + 1): "
        let left =
            active == 0
            ? StyledLine(" " + lesson.title.harmless, .title)
            : StyledLine(
                head + timeline.changes.label(fitting: width - right.cells - head.cells - 2).harmless, .alarm)
        return .between(left, right, width: width)
    }

    /// The example that the step works on, or those of the batch that it works on together.
    private func examples(_ moment: Moment, of count: Int) -> String {
        let isShared =
            moment.rows.count > 1 && place.position > 0 && timeline.step(place.position)?.example == nil
        if isShared {
            return moment.rows.count == count
                ? "all \(count) examples" : "\(moment.rows.count) of \(count) examples"
        }
        let lane = moment.lane(at: max(place.index, 0))
        return "example \(moment.rows.indices.contains(lane) ? moment.rows[lane] + 1 : 1) of \(count)"
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

    private func rule(
        _ title: String, _ width: Int, at column: Int? = nil, _ second: String = "", ending: String = ""
    ) -> StyledLine {
        func part(_ title: String, _ width: Int) -> String {
            let head = "── \(title) "
            return head + String(repeating: "─", count: max(0, width - head.cells))
        }
        if !ending.isEmpty {
            let text = ending.hasPrefix(" ") ? ending : " \(ending) ──"
            return .between(
                StyledLine(part(title, width - text.cells - 1), .dim), StyledLine(text, .title), width: width)
        }
        guard let column else { return StyledLine(part(title, width), .dim) }
        return StyledLine(part(title, column) + part(second, width - column), .dim)
    }

    private func meaning(_ step: Step, _ moment: Moment) -> String {
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
}
