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
        let room = max(0, rows - 3)
        var lines = watches.prefix(room).map(line)
        if watches.isEmpty { lines = [StyledLine("w watches a value", .dim)] }
        if watches.count > room, room > 0 {
            lines[room - 1] = StyledLine("… \(watches.count - room + 1) more: W lists", .dim)
        }
        while lines.count < rows - 2 { lines.append(StyledLine()) }
        let losses = timeline.recording.batchLosses
        let known = isLossKnown ? place.iteration : place.iteration - 1
        let last = known > 0 && known <= losses.count ? Numeral.text(losses[known - 1], .result) : "·"
        lines.append(StyledLine("loss \(last)", .loss))
        lines.append(StyledLine(Sparkline(values: losses, known: known, width: width - 1).text, .loss))
        return lines
    }

    private var isLossKnown: Bool {
        let moment = timeline.moment(place.iteration)
        let loss = moment.experiment.lossProgram.loss
        return moment.latest(loss, isUpdate: false, upTo: place.index) != nil
    }

    /// The value, with a mark where the step just done has set it anew.
    private func line(_ watch: Watch) -> StyledLine {
        let value = watch.value(in: timeline, at: place)
        let before =
            place.position > 0 ? watch.value(in: timeline, at: timeline.place(place.position - 1)) : value
        let isNew = value != before
        let text =
            switch value {
            case .number(let number): Numeral.text(number, .result)
            case .some(let other): other.description
            case nil: "not yet"
            }
        return .between(
            StyledLine((isNew ? "▸ " : "  ") + watch.text.harmless, isNew ? .coming : .plain),
            StyledLine(text.fitted(to: width / 2) + " ", isNew ? .result : .plain), width: width)
    }
}
