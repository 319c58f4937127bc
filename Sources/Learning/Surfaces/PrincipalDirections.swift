import Calculus

extension ParameterPlane {
    /// The plane through the last state of the first path in the two directions in which the paths spread most: the principal
    /// components of all their states (Pearson 1901; Li and others 2018, section 7, for training paths).
    ///
    /// Both directions point so that the first path starts on the left and above. Nil for fewer than two parameters, or where
    /// nothing moves.
    package init?(principalOf paths: [[[Double]]]) {
        guard let first = paths.first?.first, let last = paths.first?.last, first.count > 1 else {
            return nil
        }
        let states = paths.flatMap { $0 }
        let mean = first.indices.map { k in states.reduce(0) { $0 + $1[k] } / Double(states.count) }
        let deviations = states.map { zip($0, mean).map { $0 - $1 } }
        let total = deviations.reduce(0) { $0 + ParameterPlane.dot($1, $1) }
        guard total > 0, total.isFinite else { return nil }
        var directions: [[Double]] = []
        var explained: [Double] = []
        for _ in 0..<2 {
            let direction = ParameterPlane.widest(deviations, besides: directions)
            let spread = deviations.reduce(0) { sum, row in
                let share = ParameterPlane.dot(row, direction)
                return sum + share * share
            }
            let travelled = ParameterPlane.dot(zip(last, first).map { $0 - $1 }, direction)
            let isBackwards = directions.isEmpty ? travelled < 0 : travelled > 0
            directions.append(isBackwards ? direction.map { -$0 } : direction)
            explained.append(spread / total)
        }
        self.init(
            .principal(explained: explained), centre: last, across: directions[0], up: directions[1])
    }

    /// The unit direction of most spread at right angles to `others`, by power iteration (Golub and Van Loan, 8.2).
    private static func widest(_ rows: [[Double]], besides others: [[Double]]) -> [Double] {
        let count = rows.first?.count ?? 0
        // Starts from the largest row that is left, and where nothing is left from an axis.
        let starts = rows.map { orthogonal($0, to: others) }
        var start = starts.max { dot($0, $0) < dot($1, $1) } ?? []
        let scale = rows.map { dot($0, $0) }.max() ?? 0
        if dot(start, start) <= 1e-24 * scale {
            let axes = (0..<count).map { axis in
                orthogonal((0..<count).map { $0 == axis ? 1 : 0 }, to: others)
            }
            start = axes.max { dot($0, $0) < dot($1, $1) } ?? start
            return unit(start)
        }
        var direction = unit(start)
        for _ in 0..<1000 {
            var next = [Double](repeating: 0, count: count)
            for row in rows {
                let share = dot(row, direction)
                for k in 0..<count { next[k] += share * row[k] }
            }
            let renewed = unit(orthogonal(next, to: others))
            let change = zip(renewed, direction).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            direction = renewed
            if change < 1e-28 { break }
        }
        return direction
    }

    private static func orthogonal(_ vector: [Double], to others: [[Double]]) -> [Double] {
        others.reduce(vector) { rest, other in
            let share = dot(rest, other)
            return zip(rest, other).map { $0 - share * $1 }
        }
    }

    private static func unit(_ vector: [Double]) -> [Double] {
        let length = dot(vector, vector).squareRoot()
        return length == 0 ? vector : vector.map { $0 / length }
    }

    private static func dot(_ a: [Double], _ b: [Double]) -> Double {
        zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
