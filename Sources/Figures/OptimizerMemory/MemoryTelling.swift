import Formulas
import Learning

/// The words of an optimizer's memory: whose it is, of which parameters, and what it holds at the moment at hand.
struct MemoryTelling {
    let drawing: MemoryDrawing

    init(_ drawing: MemoryDrawing) {
        self.drawing = drawing
    }

    private var shown: ShownRun { drawing.shown }

    private var names: String {
        let names = shown.parameters.map { shown.experiment.trainable[$0].name.symbol.unicode }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    private var memories: Int { shown.update.memories.count }

    var title: String {
        memories == 0
            ? "\(shown.optimizer) remembers nothing of \(names)"
            : "What \(shown.optimizer) remembers of \(names)"
    }

    var subtitle: [String] {
        let done = shown.updatesDone
        let place = done == 0 ? "start" : "iteration \(done) of \(shown.run.recording.iterations)"
        return [place, shown.told]
    }

    var alternative: String {
        guard let present = drawing.present else {
            return "\(title). \(subtitle.joined(separator: ", ")). Nothing has been updated yet."
        }
        var first = 0
        let values = drawing.quantities.map { quantity -> String in
            defer { first += quantity.parts.count }
            let (name, series) =
                quantity.parts.last.map {
                    ($0.symbol.unicode, drawing.history.values[first + quantity.parts.count - 1])
                } ?? ("effective rate", drawing.history.rates)
            let numbers = series.map { Numeral.text($0[present], .gradient) }.joined(separator: " and ")
            return "\(name) is \(numbers)"
        }
        return "\(title), over \(shown.run.recording.iterations) iterations; \(shown.told). In iteration "
            + "\(drawing.history.iterations[present]), of \(names): \(values.joined(separator: "; "))."
    }
}
