import Formulas
import Learning
import Scenes

/// The words of a loss surface.
struct LossSurfaceTelling {
    let view: SurfaceView
    let contours: SurfaceContours
    let context: FigureContext

    private var losses: (first: Double, last: Double)? {
        guard let run = view.runs.first else { return nil }
        let stops = run.path.stops(through: context.updatesDone)
        return stops.first.flatMap { first in stops.last.map { (first.loss, $0.loss) } }
    }

    var title: String {
        guard let (first, last) = losses else { return "The loss surface" }
        let start = Numeral.text(first, .result)
        let end = Numeral.text(last, .result)
        let hasDiverged =
            context.recording.divergence != nil
            && context.updatesDone >= context.recording.iterations
        if hasDiverged {
            return "The path diverges: the loss climbs from \(start) to \(end) before it breaks off"
        }
        if context.updatesDone == 0 { return "The descent starts where the loss is \(start)" }
        if start == end { return "The path stays at a loss of \(start)" }
        return "The path \(last < first ? "leads down" : "leads up") from \(start) to \(end)"
    }

    var subtitle: [String] {
        [SurfaceWords.plane(view), departure, context.updatesInWords].compactMap { $0 }
    }

    private var departure: String? {
        view.departure.map {
            "true loss of the path off the plane's by up to \(Numeral.text(100 * $0, digits: 2)) %"
        }
    }

    var alternative: String {
        let names = view.axisNames
        var text =
            "A contour map of the loss, \(names.across) to the right, \(names.up) upwards. \(title), \(context.updatesInWords). "
        if let low = contours.contours.first?.level,
            let high = contours.contours.last?.level
        {
            text += "Lines of equal loss from \(Numeral.text(low)) to \(Numeral.text(high)). "
        }
        for place in view.minima {
            text += "A minimum is marked at \(Numeral.text(place.across)), \(Numeral.text(place.up)). "
        }
        return text + subtitle.prefix(2).joined(separator: "; ").sentence
    }
}
