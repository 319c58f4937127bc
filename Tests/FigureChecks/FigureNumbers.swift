import Figures
import Learning

/// The numbers that a kind of figure may show beyond those of its moments, each computed apart from the figure: by the
/// recordings of the compared runs, by differences of the loss, or by runs of their own.
struct FigureNumbers {
    let values: [Double]
    /// What belongs to each of the compared runs alone.
    let runs: [[Double]]
    /// Which plane a surface is over.
    let plane: ParameterPlane?

    init(_ recording: Recording, _ moments: [Moment], _ figure: Chosen<Figure>) {
        let settings = figure.settings
        var runs: [[Double]] = []
        var values: [Double] = []
        var plane: ParameterPlane?
        switch figure.entry.name {
        case "loss-surface":
            let run = RunNumbers(RecordedRun(aloneIn: recording), of: recording, moments)
            let surface = PlaneNumbers(recording.experiment, [recording])
            values = run.told + run.along + surface.values
            plane = surface.plane
        case "trajectories", "small-multiples", "surface-3d", "loss-race":
            let numbers = recording.runs.map { RunNumbers($0, of: recording, moments) }
            let surface = PlaneNumbers(recording.experiment, recording.runs.map(\.recording))
            runs = numbers.map(\.told)
            plane = surface.plane
            values =
                numbers.flatMap { $0.told + $0.along } + RunNumbers.search(recording)
                + surface.values
        case "optimizer-memory":
            values = moments.flatMap {
                UpdateNumbers(recording, $0, settings, parameters: settings.list("of")).values
            }
        case "update-microscope":
            let named = [settings.text("of")].compactMap { $0 }
            values = moments.flatMap { UpdateNumbers(recording, $0, settings, parameters: named).values }
        case "slice":
            let ends = (settings.number("from"), settings.number("to"))
            values = moments.flatMap { StepLineNumbers.all($0, from: ends.0, to: ends.1) }
        case "rate-sweep": values = moments.flatMap { SweepNumbers.all(recording, $0, settings) }
        case "schedule": values = ScheduleNumbers.all(recording)
        case "batch-gradients": values = moments.flatMap(ExampleNumbers.all)
        default: break
        }
        self.values = values
        self.runs = runs
        self.plane = plane
    }
}
