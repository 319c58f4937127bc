import Learning

/// The gradients of the single examples of a moment's batch and their means, as central differences of each example's loss.
enum ExampleNumbers {
    static func all(_ moment: Moment) -> [Double] {
        let before = moment.before.parameters
        return before.indices.flatMap { parameter -> [Double] in
            let other = parameter == 0 ? 1 : 0
            guard before.indices.contains(other) else { return [] }
            let plane = ParameterPlane(of: parameter, other, through: before)
            let gradients = moment.rows.map { row in
                difference(
                    LossField(moment.experiment, on: plane, rows: [row]), before[parameter], before[other])
            }
            return gradients + [gradients.reduce(0, +) / Double(gradients.count)]
        }
    }

    /// Of fourth order, so that its error is far below the digits that are shown.
    private static func difference(_ field: LossField, _ x: Double, _ y: Double) -> Double {
        let h = 1e-3 * max(1, x.magnitude)
        let losses = field.values(at: [-2.0, -1, 1, 2].map { ParameterPlane.Point(x + $0 * h, y) })
        return (losses[0] - 8 * losses[1] + 8 * losses[2] - losses[3]) / (12 * h)
    }
}
