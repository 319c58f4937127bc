/// How far long work has come; may be called from several threads.
package struct ProgressReport: Sendable {
    private let report: @Sendable (_ stage: String, _ done: Int, _ total: Int) -> Void

    package init(_ report: @escaping @Sendable (_ stage: String, _ done: Int, _ total: Int) -> Void) {
        self.report = report
    }

    /// Tells nobody.
    package static let silent = ProgressReport { _, _, _ in }

    package func callAsFunction(_ stage: String, _ done: Int, of total: Int) {
        report(stage, done, total)
    }
}
