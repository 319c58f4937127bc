import Formulas
import Learning
import Scenes

extension Figure {
    /// One update of one parameter: each executed instruction in symbols and numbers, the accumulated square, the step.
    static let updateMicroscope = Figure(
        "update-microscope",
        "one update of one parameter: every value of the optimizer's formula, the accumulated square as an area",
        settings: [
            Setting(
                "of", .text(atMost: 40), default: nil,
                "the parameter by name, such as w[1][2][1]; the first when left out"),
            ShownRun.runSetting,
        ],
        check: { question in
            ShownRun.objection(question, names: [question.settings.text("of")].compactMap { $0 })
        }
    ) { context in
        let drawing = MicroscopeDrawing(context)
        let telling = MicroscopeTelling(drawing)
        let header = drawing.frame.headerItems(
            title: telling.title, subtitle: telling.subtitle, phase: nil, context.typesetter)
        return Scene(
            id: context.id, size: context.size, title: telling.title,
            description: "The update of iteration \(drawing.shown.iteration), "
                + telling.subtitle.joined(separator: ", ") + ".",
            alternative: telling.alternative, items: header + drawing.items)
    }
}

/// The words of one update: how far the parameter moves, and every named value on the way.
struct MicroscopeTelling {
    let drawing: MicroscopeDrawing

    init(_ drawing: MicroscopeDrawing) {
        self.drawing = drawing
    }

    private var name: String { drawing.symbol.unicode }

    var title: String {
        let change = drawing.after - drawing.before
        let optimizer = drawing.shown.optimizer
        let subject = optimizer.prefix(1).uppercased() + optimizer.dropFirst()
        guard change.isFinite else { return "\(subject) throws \(name) out of the finite numbers" }
        guard change != 0 else { return "\(subject) leaves \(name) where it is" }
        let distance = Numeral.text(change.magnitude, .gradient)
        return "\(subject) moves \(name) \(change < 0 ? "down" : "up") by \(distance)"
    }

    var subtitle: [String] {
        [
            "iteration \(drawing.shown.iteration) of \(drawing.shown.run.recording.iterations)",
            drawing.shown.told,
        ]
    }

    var alternative: String {
        let named = drawing.rows.rows.filter(\.isNamed).map {
            "\($0.rule.unicode) = \($0.numbers.unicode) = \($0.result.unicode)"
        }
        let given = drawing.rows.given.map { "\($0.symbol.unicode) = \(Numeral.text($0.value, .gradient))" }
        return
            "Update of \(name), \(subtitle.joined(separator: ", ")). \(title). Given \(given.joined(separator: ", ")). "
            + named.joined(separator: "; ") + "."
    }
}
