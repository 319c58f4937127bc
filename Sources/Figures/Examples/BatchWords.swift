import Learning

extension FigureContext {
    /// Which rows the iteration takes: `iteration 3 takes row 2`.
    var batchInWords: String {
        let rows = moment.rows
        let count = moment.experiment.table.count
        let iteration = "iteration \(moment.iteration)"
        if rows.count >= count { return "every iteration takes all \(count.rows)" }
        guard rows.count <= 6 else { return "\(iteration) takes \(rows.count.rows)" }
        return "\(iteration) takes row\(rows.count == 1 ? "" : "s") "
            + rows.sorted().map { String($0 + 1) }.joined(separator: ", ")
    }
}

extension Int {
    /// `1 row`, `4 rows`.
    var rows: String { self == 1 ? "1 row" : "\(self) rows" }
}

extension String {
    /// The words with a capital letter and a full stop.
    var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
