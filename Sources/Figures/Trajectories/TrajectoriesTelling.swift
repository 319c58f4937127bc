import Formulas
import Learning

/// The words of compared paths: who is lowest at the moment shown, and on which plane they are seen.
struct TrajectoriesTelling {
    /// How the surface is drawn.
    enum Form {
        case contours, relief
        /// A panel for so many of the runs.
        case panels(Int)
    }

    private let context: FigureContext
    private let view: SurfaceView
    private let form: Form
    /// Label and loss of the runs that go on, lowest first; labels of those that have diverged.
    private let ranking: [(label: String, loss: Double)]
    private let diverged: [String]

    init(_ context: FigureContext, _ view: SurfaceView, as form: Form = .contours) {
        self.form = form
        self.context = context
        self.view = view
        var ranking: [(label: String, loss: Double)] = []
        var diverged: [String] = []
        for run in view.runs {
            let updates = context.updatesOver(of: run.recording)
            if run.recording.divergence != nil, updates >= run.recording.iterations {
                diverged.append(run.label)
            } else if let stop = run.path.stops(through: updates).last {
                ranking.append((run.label, stop.loss))
            }
        }
        self.ranking = ranking.sorted { ($0.loss, $0.label) < ($1.loss, $1.label) }
        self.diverged = diverged
    }

    var title: String {
        guard let first = ranking.first, let last = ranking.last else { return "Every run diverges" }
        let loss = Numeral.text(first.loss, .result)
        if context.updatesDone == 0 {
            return first.loss == last.loss
                ? "All paths begin at a loss of \(loss)" : "The paths begin in different places"
        }
        let isEnd = context.updatesDone >= context.recording.iterations
        return "\(first.label.prefix(1).uppercased() + first.label.dropFirst()) "
            + (isEnd ? "ends lowest, at \(loss)" : "is lowest so far, at \(loss)")
    }

    var subtitle: [String] {
        let off = view.departure.map {
            "true losses off the plane's by up to \(Numeral.text(100 * $0, digits: 2)) %"
        }
        return [SurfaceWords.plane(view), context.updatesInWords] + [off, left, flown].compactMap(\.self)
    }

    /// What is said where the page has no room for every run's panel.
    private var left: String? {
        guard case .panels(let shown) = form, shown < view.runs.count else { return nil }
        let part = "\(shown) of \(view.runs.count) runs"
        return context.isBrief ? "best \(part)" : "panels for the best \(part)"
    }

    /// Which runs have left the map for good.
    private var flown: String? {
        let labels = view.runs.filter { run in
            let stops = run.path.stopsBeforeFlight
            return stops.count < run.path.stops.count
                && context.updatesOver(of: run.recording) > (stops.last?.updates ?? 0)
        }.map(\.label)
        return labels.isEmpty ? nil : "\(labels.joined(separator: ", ")): climbs away"
    }

    var alternative: String {
        let names = view.axisNames
        let places = ranking.map { "\($0.label) at \(Numeral.text($0.loss, .result))" }
        let broken = diverged.isEmpty ? "" : " Diverged: \(diverged.joined(separator: ", "))."
        let told = context.recording.runs.map {
            "\($0.label): \($0.told.map(\.text).joined(separator: ", "))"
        }
        return
            "\(picture), \(names.across) to the right, \(names.up) upwards, \(context.updatesInWords). \(title). "
            + "From low to high: \(places.joined(separator: ", ")).\(broken) Settings: \(told.joined(separator: "; ")). "
            + FairnessStatement(context.recording).sentences.joined(separator: " ")
    }

    private var picture: String {
        let runs = view.runs.count == 1 ? "a run" : "\(view.runs.count) runs"
        return switch form {
        case .contours: "The paths of \(runs) over contours of the loss"
        case .panels(let shown):
            "A panel for the path of each of \(shown < view.runs.count ? "\(shown) of the \(runs)" : runs), "
                + "the others in grey, over contours of the loss"
        case .relief: "The loss as a relief with its contours below, the paths of \(runs) on it"
        }
    }
}
