import Learning
import Scenes

/// What stands in the cells of a panel.
struct PanelParts {
    /// One figure at one moment.
    struct Cell {
        let figure: Chosen<Figure>
        let moment: Moment
        let index: Int
        /// What the cells of a row of moments are told apart by.
        let when: String?
        /// Its letter, as texts refer to it.
        let letter: String
        let compared: [Moment]

        /// The figure's scene, laid out for the cell.
        func scene(_ context: FigureContext, in rect: Rect) -> Scene {
            var inner = context
            inner.page = .half
            inner.size = rect.size
            inner.cellLabel = ["(\(letter))", when].compactMap { $0 }.joined(separator: " ")
            inner.settings = figure.settings
            inner.moment = moment
            inner.index = index
            inner.compared = compared
            return figure.entry.draw(inner)
        }
    }

    let cells: [Cell]
    /// How many columns the page has where the lesson leaves it open; nil where it does not matter.
    let columns: Int?
    /// Where in the run the panel is.
    let subtitle: [String]

    init(_ context: FigureContext) {
        let figures = context.settings.list("figures").compactMap {
            PanelParts.figure($0, context.lessonFigures)
        }
        let moments = PanelParts.moments(context)
        let pairs = figures.flatMap { figure in moments.map { (figure, $0) } }
        cells = pairs.enumerated().map { number, pair in
            Cell(
                figure: pair.0, moment: pair.1.moment, index: pair.1.index, when: pair.1.when,
                letter: PanelParts.letter(number), compared: moments.map(\.moment))
        }
        columns = moments.count > 1 && figures.count > 1 ? moments.count : nil
        let experiment = context.moment.experiment
        let epoch = experiment.table.count > 0 ? ["epoch \(context.moment.epoch)"] : []
        subtitle =
            moments.count > 1
            ? ["\(moments.count) moments of \(context.recording.iterations) iterations"]
            : ["iteration \(context.moment.iteration) of \(context.recording.iterations)"] + epoch
    }

    /// The runs that its cells compare; all of those that do compare the same.
    func comparedRuns(_ context: FigureContext) -> [RecordedRun] {
        cells.lazy.map { $0.figure.entry.comparedRuns(context) }.first { !$0.isEmpty } ?? []
    }

    /// The moments of the settings, or the panel's own.
    private static func moments(
        _ context: FigureContext
    ) -> [(moment: Moment, index: Int, when: String?)] {
        let numbers = context.recording.numbers
        let found = context.settings.list("moments").compactMap { text -> (Moment, Int, String?)? in
            // A diverged run may end before the place.
            guard let place = StepPlace(text),
                let step = (try? place.steps(in: context.recording))?.shown ?? Optional(numbers.total),
                let (iteration, index) = numbers.locate(step)
            else { return nil }
            return (context.recording.moment(iteration), index, "iteration \(iteration)")
        }
        return found.isEmpty ? [(context.moment, context.index, nil)] : found
    }

    /// A figure of the lesson, or a kind of figure with its defaults.
    private static func figure(_ name: String, _ lessonFigures: [String: Chosen<Figure>]) -> Chosen<Figure>? {
        lessonFigures[name] ?? Figure.catalog[name].map { Chosen($0) }
    }

    /// Letters as columns of a table have them: a to z, then aa.
    private static func letter(_ number: Int) -> String {
        let last = Unicode.Scalar(UInt8(97 + number % 26))
        return (number < 26 ? "" : letter(number / 26 - 1)) + String(Character(last))
    }

    /// What keeps a panel from being drawn: figures and moments that there are not.
    @Sendable static func objection(_ question: FigureQuestion) -> FigureObjection? {
        for name in question.settings.list("figures") {
            guard let chosen = figure(name, question.lessonFigures) else {
                let known = Figure.catalog.names.filter { $0 != "panel" }.joined(separator: ", ")
                return FigureObjection(
                    "there is no figure '\(name)'; a panel shows figures of the lesson by name, or \(known)",
                    setting: "figures")
            }
            guard chosen.entry.name != "panel" else {
                return FigureObjection("a panel cannot hold a panel", setting: "figures")
            }
            let inner = FigureQuestion(question.experiment, chosen.settings)
            if let objection = chosen.entry.objection(inner) {
                return FigureObjection("'\(name)': \(objection.message)", setting: "figures")
            }
        }
        for text in question.settings.list("moments") {
            guard let place = StepPlace(text) else {
                return FigureObjection(
                    "'\(text)' is no moment; a moment is \(StepPlace.forms)", setting: "moments")
            }
            do throws(NoSuchPlace) {
                try place.check(in: question.experiment)
            } catch {
                return FigureObjection(error.description, setting: "moments")
            }
        }
        let cells =
            question.settings.list("figures").count * max(question.settings.list("moments").count, 1)
        return cells > 24
            ? FigureObjection("a panel has at most 24 cells, not \(cells)", setting: "figures") : nil
    }
}
