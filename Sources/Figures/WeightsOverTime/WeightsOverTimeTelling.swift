import Formulas
import Learning
import Scenes

/// The words of the weights over the run: title, subtitle, legend and alternative text.
struct WeightsOverTimeTelling {
    let drawing: WeightLines

    init(_ drawing: WeightLines) {
        self.drawing = drawing
    }

    private var history: WeightHistory { drawing.history }

    private func name(_ line: WeightHistory.Line) -> String { line.parameter.name.symbol.unicode }

    private func number(_ value: Double) -> String { Numeral.text(value, .weight, signed: true) }

    /// The line that ends furthest from its start.
    private var furthest: WeightHistory.Line? {
        history.lines.max { $0.shift < $1.shift }
    }

    var title: String {
        guard let furthest, furthest.shift > 0 else { return "No weight moves" }
        let way = "from \(number(furthest.first)) to \(number(furthest.last))"
        return history.lines.count == 1
            ? "\(name(furthest)) goes \(way)" : "\(name(furthest)) goes furthest, \(way)"
    }

    var subtitle: [String] {
        let all = history.lines.count == history.chosen
        let biases = history.lines.count { !$0.parameter.isPenalised }
        let weights = history.lines.count - biases
        let count =
            all
            ? [counted(weights, "weight", "weights"), counted(biases, "bias", "biases")].compactMap { $0 }
                .joined(separator: " and ")
            : "the \(history.lines.count) of \(history.chosen) weights and biases that go furthest"
        let run = history.count == 1 ? "1 iteration" : "\(history.count) iterations"
        let broken = drawing.context.recording.divergence.map { ["diverges at iteration \($0.iteration)"] }
        return [count, run] + (broken ?? [])
    }

    private func counted(_ count: Int, _ one: String, _ many: String) -> String? {
        count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }

    var key: Key {
        var entries: [Key.Entry] = []
        if !drawing.labels.areSingle {
            let layers = Set(history.lines.compactMap(\.parameter.layer)).sorted()
            for group in Dictionary(grouping: layers, by: { LineStyle(layer: $0, isBias: false) }).values
                .sorted(
                    by: { $0[0] < $1[0] })
            {
                let style = LineStyle(layer: group[0], isBias: false)
                let names = group.map(String.init).joined(separator: ", ")
                entries.append(
                    Key.Entry("layer \(names)", sampleWidth: 34) { x, y in
                        [
                            .line(from: Point(x, y), to: Point(x + 34, y), style.stroke()),
                            style.marker.item(at: Point(x + 17, y), radius: 3.6, style.role),
                        ]
                    })
            }
            if history.lines.contains(where: { !$0.parameter.isPenalised }) {
                let style = LineStyle(layer: layers.first ?? 1, isBias: true)
                entries.append(
                    Key.Entry("biases") { x, y in
                        [.line(from: Point(x, y), to: Point(x + 28, y), style.stroke(width: 1.2))]
                    })
            }
        }
        entries.append(MomentMark.keyEntry)
        if drawing.labels.named.count < history.lines.count {
            entries.append(
                Key.Entry("not named: goes less far", sampleWidth: 24) { x, y in
                    [.line(from: Point(x, y), to: Point(x + 24, y), Stroke(.ink, width: 1.8, strength: 0.45))]
                })
        }
        return Key(entries: entries, remarks: ["numbers: values at the end"])
    }

    var alternative: String {
        let all = history.lines.count <= 8
        let told = all ? history.lines : Array(history.lines.sorted { $0.shift > $1.shift }.prefix(4))
        let ways = told.map { line in
            "\(name(line)) goes from \(number(line.first)) to \(number(line.last))"
        }
        let place =
            history.present == 0 ? "at the start" : "after iteration \(history.present)"
        let present = told.map { "\(name($0)) \(number($0.present))" }.joined(separator: ", ")
        return "Lines of \(subtitle.joined(separator: ", ")). "
            + "\(all ? "" : "The ones that go furthest: ")\(ways.joined(separator: "; ")). "
            + "The moment shown is \(place): \(present)."
    }
}
