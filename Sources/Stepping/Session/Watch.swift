import Learning
import Lessons

/// An expression whose value is shown at every step.
package struct Watch: Hashable, Sendable {
    package let text: String
    private let expression: Expression

    /// - Throws: `ExpressionFault` for what cannot be read, or names that the run does not have.
    package init(_ text: String, in timeline: Timeline) throws(ExpressionFault) {
        let expression = try Expression.parse(text)
        let end = timeline.place(timeline.recording.numbers.first(of: 2) - 1)
        let values = CursorValues(timeline, at: end)
        if let fault = expression.faults(knowing: values.names).first { throw fault }
        do throws(ExpressionFault) {
            _ = try expression.value(in: values)
        } catch {
            if !values.isAhead { throw error }
        }
        self.text = text
        self.expression = expression
    }

    /// Its value where that place is; nil when it is not computed yet.
    package func value(in timeline: Timeline, at place: Place) -> Value? {
        try? expression.value(in: CursorValues(timeline, at: place))
    }
}
