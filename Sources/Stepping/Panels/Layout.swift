/// How the rows of a screen are shared out; it depends on the size alone, so that nothing moves between steps.
struct Layout {
    /// What every part fits into.
    static let smallest = (width: 60, height: 20)

    let width: Int
    let height: Int
    /// Rows of the list of steps.
    let listRows: Int
    /// Rows of the network and of what stands beside it.
    let pictureRows: Int
    /// Columns of the network; the rest is for watches and the loss.
    let pictureColumns: Int

    /// Title, path, three rules between the parts, what tells the step, message and keys.
    private static let fixedRows = 6 + stepRows + BottomLines.messageRows
    /// The meaning of a step and three lines of formula, or a question.
    static let stepRows = 4

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        let free = max(0, height - Layout.fixedRows)
        pictureRows = max(5, min(15, free * 54 / 100))
        listRows = max(3, free - pictureRows)
        pictureColumns = max(34, min(width * 68 / 100, width - 25))
    }
}
