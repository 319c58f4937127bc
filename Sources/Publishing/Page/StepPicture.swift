import Figures
import Formulas
import Learning
import Lessons
import Scenes

/// What a page shows of one step.
struct StepPicture: Sendable {
    let step: Step
    /// What happens, in a student's words.
    let title: String
    /// What checks the result, or how far a parameter moved; empty where there is nothing to add.
    let remark: String
    /// The drawing beside the formula; nil where the lesson has none for a step.
    let scene: Scene?
    /// The first step of an iteration brings the values that are given.
    let given: [Given]

    /// A value that no step computes: a parameter or an input.
    struct Given: Sendable {
        let name: String
        let value: Double
    }

    /// The room of the drawing.
    static let size = Size(720, 372)

    init?(_ number: Int, isFirst: Bool, _ figure: Chosen<Figure>?, by draughtsman: Draughtsman) {
        guard let (moment, index) = draughtsman.moment(ofStep: number), let step = moment.step(index)
        else { return nil }
        self.step = step
        title = StepTitle(moment: moment, step: step).text
        remark = StepRemark(moment: moment, step: step).text
        scene = figure.flatMap {
            draughtsman.cell($0, step: number, size: StepPicture.size, page: .note)
        }
        given = isFirst ? moment.given : []
    }

    /// The figure that stands beside a lesson's steps; nil where none suits.
    static func figure(of lesson: Lesson) -> Chosen<Figure>? {
        let experiment = lesson.experiment
        let names =
            experiment.model.network != nil
            ? ["network"]
            : experiment.comparison != nil ? ["trajectories", "loss-surface"] : ["loss-surface"]
        return names.lazy.compactMap { Figure.catalog[$0] }.map { Chosen($0) }.first { chosen in
            chosen.entry.objection(FigureQuestion(experiment, chosen.settings)) == nil
        }
    }
}

extension Moment {
    /// The parameters before the iteration, and the inputs and targets of its first example.
    fileprivate var given: [StepPicture.Given] {
        let parameters = zip(experiment.parameters, parameters(afterUpdate: false)).map {
            StepPicture.Given(name: $0.name.text, value: $1)
        }
        let program = experiment.lossProgram.program
        let data = (experiment.lossProgram.inputs + experiment.lossProgram.targets).compactMap { id in
            program.instructions[id].name.map {
                StepPicture.Given(name: $0.text, value: value(id, lane: 0))
            }
        }
        return parameters + data
    }
}
