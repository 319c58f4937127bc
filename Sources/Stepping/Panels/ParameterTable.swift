import Formulas
import Learning
import Lessons

/// The parameters of a run without a network, with their slopes.
struct ParameterTable {
    let timeline: Timeline
    let place: Place
    let rows: Int

    var lines: [StyledLine] {
        let values = CursorValues(timeline, at: place)
        let parameters = timeline.moment(place.iteration).experiment.parameters
        let shown = parameters.prefix(max(rows - 1, 0)).map { parameter in
            let name = parameter.name.text
            let slope = number(values, .init("grad", [.call([.reference(Reference(name))])]))
            return StyledLine(
                "  \(name) = \(number(values, Reference(name)))    ∂L/∂\(name) = \(slope)", .plain)
        }
        return [StyledLine("  where the run stands", .dim)] + shown
    }

    private func number(_ values: CursorValues, _ reference: Reference) -> String {
        guard case .number(let number)? = try? values.value(of: reference) else { return "·" }
        return Numeral.text(number, .result)
    }
}
