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

    /// The room of the drawing: as narrow as its columns of neurons allow, so that a telephone can show all of it.
    static func size(of experiment: Experiment) -> Size {
        guard let network = experiment.model.network else { return Size(560, 400) }
        let units = ([network.inputCount] + network.layers.map(\.units)).max() ?? 1
        return Size(network.layers.count > 2 ? 720 : 520, units > 3 ? 400 : 320)
    }

    init?(_ number: Int, isFirst: Bool, _ figure: Chosen<Figure>?, by draughtsman: Draughtsman) {
        guard let (moment, index) = draughtsman.moment(ofStep: number), let step = moment.step(index)
        else { return nil }
        self.step = step
        title = StepTitle(moment: moment, step: step).text
        remark = StepRemark(moment: moment, step: step).text
        scene = figure.flatMap {
            draughtsman.cell($0, step: number, size: StepPicture.size(of: moment.experiment), page: .half)
        }
        given = isFirst ? moment.given : []
    }

    /// The figure that stands beside a lesson's steps; nil where none suits.
    static func figure(of lesson: Lesson) -> Chosen<Figure>? {
        let experiment = lesson.experiment
        let name = experiment.model.network != nil ? "network" : "loss-surface"
        return Figure.catalog[name].map { Chosen($0) }.flatMap { chosen in
            let objection = chosen.entry.objection(FigureQuestion(experiment, chosen.settings))
            return objection == nil ? chosen : nil
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
