import Learning
import Scenes

/// The colours of a decision map, finer than the grid that was computed: between its crossings outputs go in proportion.
struct DecisionCells {
    let plane: OutputPlane
    let rule: DecisionRule
    /// Cells along each side of a mesh of the grid.
    private static let fineness = 2

    /// The cells over a rectangle of the page; nil where there are no outputs.
    func raster(in rect: Rect) -> Raster? {
        let columns = (plane.columns - 1) * DecisionCells.fineness
        let rows = (plane.rows - 1) * DecisionCells.fineness
        guard !plane.outputs.isEmpty else { return nil }
        let cells: Raster.Cells
        if let (output, ends) = rule.ramp {
            let span = ends.upperBound - ends.lowerBound
            let values = fine(plane.outputs[output]).map { value in
                value.isFinite ? min(max(2 * (value - ends.lowerBound) / span - 1, -1), 1) : 0
            }
            cells = .ramp(.activation, strength: DecisionMap.strength, values)
        } else {
            var largest = fine(plane.outputs[0])
            var winner = largest.map { $0.isFinite ? 0 : -1 }
            for output in plane.outputs.indices.dropFirst() {
                for (index, value) in fine(plane.outputs[output]).enumerated() {
                    if !value.isFinite {
                        winner[index] = -1
                    } else if winner[index] >= 0, value > largest[index] {
                        largest[index] = value
                        winner[index] = output
                    }
                }
            }
            cells = .paints(winner.map { $0 < 0 ? Paint(.paper) : Paint(.region($0)) })
        }
        return Raster(columns: columns, rows: rows, cells: cells, rect: rect, id: "map")
    }

    /// The numbers in the middle of every cell.
    private func fine(_ values: [Double]) -> [Double] {
        let fineness = DecisionCells.fineness
        let shares = (0..<fineness).map { (Double($0) + 0.5) / Double(fineness) }
        let columns = plane.columns
        var result: [Double] = []
        result.reserveCapacity((columns - 1) * (plane.rows - 1) * fineness * fineness)
        for row in 0..<(plane.rows - 1) * fineness {
            let down = shares[row % fineness]
            let start = row / fineness * columns
            // One row of the grid between two, then the cells along it.
            let line = (0..<columns).map { column in
                values[start + column] * (1 - down) + values[start + columns + column] * down
            }
            for column in 0..<columns - 1 {
                for share in shares { result.append(line[column] * (1 - share) + line[column + 1] * share) }
            }
        }
        return result
    }
}
