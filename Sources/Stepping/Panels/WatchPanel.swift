import Formulas
import Learning
import Lessons

/// What the learner watches, and the loss of the run so far.
struct WatchPanel {
    let timeline: Timeline
    let place: Place
    let watches: [Watch]
    let rows: Int
    let width: Int

    var lines: [StyledLine] {
        let room = max(0, rows - 2)
        var lines = watches.prefix(room).map(line)
        if watches.isEmpty { lines = [StyledLine("w watches a value", .dim)] }
        if watches.count > room, room > 0 {
            lines[room - 1] = StyledLine("… \(watches.count - room + 1) more: W lists", .dim)
        }
        while lines.count < room { lines.append(StyledLine()) }
        return lines + loss
    }

    /// The last loss, and all of them between the numbers of the first iteration and the last.
    private var loss: [StyledLine] {
        let losses = timeline.recording.batchLosses
        let known = isLossKnown ? place.iteration : place.iteration - 1
        let last = known > 0 && known <= losses.count ? Numeral.text(losses[known - 1], .result) : "·"
        var head = StyledLine("loss \(last)", .loss)
        guard losses.count > 1 else { return [head, StyledLine("(one iteration only)", .dim)] }
        let end = "\(losses.count)"
        var strip = StyledLine("1 ", .dim)
        strip.append(Sparkline(values: losses, known: known, width: width - end.count - 4).text, .loss)
        strip.append(" " + end, .dim)
        if head.cells + 14 <= width { head.append(" by iteration", .dim) }
        return [head, strip]
    }

    private var isLossKnown: Bool {
        let moment = timeline.moment(place.iteration)
        let loss = moment.experiment.lossProgram.loss
        return moment.latest(loss, isUpdate: false, upTo: place.index) != nil
    }

    /// The value, with a mark where the step just done has set it anew.
    private func line(_ watch: Watch) -> StyledLine {
        let text = watch.text(in: timeline, at: place)
        let before =
            place.position > 0 ? watch.text(in: timeline, at: timeline.place(place.position - 1)) : text
        let isNew = text != before
        return .between(
            StyledLine((isNew ? "▸ " : "  ") + watch.text.harmless, isNew ? .coming : .plain),
            StyledLine(text.fitted(to: width / 2) + " ", isNew ? .result : .plain), width: width)
    }
}

extension Watch {
    /// Its value as it is shown.
    func text(in timeline: Timeline, at place: Place) -> String {
        switch value(in: timeline, at: place) {
        case .number(let number): Numeral.text(number, .result)
        case .some(let other): other.description
        case nil: "not yet"
        }
    }
}
