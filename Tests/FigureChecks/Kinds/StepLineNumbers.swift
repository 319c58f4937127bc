import Learning

/// The numbers of the loss along a line, from the moment's parameters to what its update makes of them.
enum StepLineNumbers {
    private static let points = 2001

    static func all(_ moment: Moment, from start: Double, to end: Double) -> [Double] {
        let old = moment.parameters(afterUpdate: false)
        let step = zip(moment.parameters(afterUpdate: true), old).map { $0 - $1 }
        let slope = moment.experiment.trainable.indices.reduce(0) { sum, index in
            sum + moment.gradient(index) * (moment.updated(index) - moment.before.parameters[index])
        }
        let rows = moment.rows
        let before = moment.before.parameters
        let plane = ParameterPlane(stepFrom: before, to: before.indices.map(moment.updated))
        let field = LossField(moment.experiment, on: plane, rows: rows.isEmpty ? nil : rows)
        func losses(_ lengths: [Double]) -> [Double] {
            field.values(at: lengths.map { ParameterPlane.Point($0, 0) })
        }
        // The lowest of a row of places, then of ever shorter rows around it.
        var (low, high) = (start, end)
        var lowest = start
        for _ in 0..<3 {
            let row = (0..<points).map { low + (high - low) * Double($0) / Double(points - 1) }
            let best = zip(row, losses(row)).filter(\.1.isFinite).min { $0.1 < $1.1 }
            lowest = best?.0 ?? lowest
            let spacing = (high - low) / Double(points - 1)
            (low, high) = (max(start, lowest - spacing), min(end, lowest + spacing))
        }
        let length = step.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return losses([0, 1]) + [moment.loss, slope, moment.loss + slope, length, lowest]
    }
}
