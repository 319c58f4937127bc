import Formulas
import Learning
import Lessons

/// A question to the run that is true or false at every step, in the language of the claims.
package struct Condition: Hashable, Sendable {
    package let text: String
    private let claim: Claim

    /// - Throws: `ExpressionFault` for what cannot be read, or names that the run does not have.
    package init(_ text: String, in timeline: Timeline) throws(ExpressionFault) {
        let text = text.trimmingSpaces
        let read = try Claim(text)
        self.text = text
        let expression = read.expression.withPhasesAsText
        if let fault = expression.phaseFault { throw fault }
        claim = Claim(text: text, expression: expression)
        let end = timeline.place(timeline.recording.numbers.first(of: 2) - 1)
        let values = CursorValues(timeline, at: end)
        if let fault = claim.expression.faults(knowing: values.names).first { throw fault }
        do throws(ExpressionFault) {
            _ = try claim.outcome(in: values)
        } catch {
            if !values.isAhead { throw error }
        }
    }

    /// Whether it holds where that place is; what is not computed yet makes it false.
    package func holds(in timeline: Timeline, at place: Place) -> Bool {
        (try? claim.outcome(in: CursorValues(timeline, at: place)).holds) ?? false
    }

    /// The dead units that it holds for at a place, in words; empty for a condition that asks for none.
    func deadUnits(in timeline: Timeline, at place: Place) -> [String] {
        let values = CursorValues(timeline, at: place)
        let asked = references(in: timeline).filter { $0.name == "dead" }
        let units = asked.flatMap { (try? values.deadUnits(of: $0)) ?? [] }
        let rows = timeline.moment(place.iteration).experiment.table.count
        return units.map { "neuron \($0.unit) of layer \($0.layer) gives 0 for all \(rows) rows" }
    }

    /// What its value hangs on.
    func references(in timeline: Timeline) -> Set<Reference> {
        let end = timeline.place(timeline.recording.numbers.first(of: 2) - 1)
        let collector = ReferenceCollector(CursorValues(timeline, at: end))
        claim.expression.evaluateAll(in: collector)
        return collector.found
    }
}

/// Notes what an expression asks for.
private final class ReferenceCollector: Resolver {
    private let values: CursorValues
    private(set) var found: Set<Reference> = []

    init(_ values: CursorValues) {
        self.values = values
    }

    var names: [String] { values.names }

    func value(of reference: Reference) throws(Unresolved) -> Value {
        found.insert(reference)
        return try values.value(of: reference)
    }
}

extension Expression {
    /// Evaluates both sides of every `and` and `or`, so that nothing is left out.
    fileprivate func evaluateAll(in resolver: some Resolver) {
        switch kind {
        case .binary(.and, let left, let right), .binary(.or, let left, let right):
            left.evaluateAll(in: resolver)
            right.evaluateAll(in: resolver)
        case .not(let operand): operand.evaluateAll(in: resolver)
        default: _ = try? value(in: resolver)
        }
    }

    /// What is wrong with a phase that is compared with a name that no phase has.
    fileprivate var phaseFault: ExpressionFault? {
        if case .binary(let operation, let left, let right) = kind,
            operation == .equal || operation == .unequal,
            left.kind == .name("phase"), case .text(let name) = right.kind, Phase(rawValue: name) == nil
        {
            let phases = Phase.allCases.map(\.rawValue)
            return ExpressionFault(
                "there is no phase \(name.quoted); there are \(phases.listed(with: "and"))",
                at: right.columns,
                suggestions: name.nearest(among: phases))
        }
        return parts.lazy.compactMap(\.phaseFault).first
    }

    /// `phase == loss` asks for the phase of that name and not for the number.
    fileprivate var withPhasesAsText: Expression {
        switch kind {
        case .binary(let operation, let left, let right) where operation == .equal || operation == .unequal:
            if left.kind == .name("phase"), case .name(let name) = right.kind {
                return Expression(
                    .binary(operation, left, Expression(.text(name), at: right.columns)), at: columns)
            }
            if right.kind == .name("phase"), left.kind != .name("phase") {
                return Expression(.binary(operation, right, left), at: columns).withPhasesAsText
            }
            return self
        case .binary(let operation, let left, let right):
            return Expression(
                .binary(operation, left.withPhasesAsText, right.withPhasesAsText), at: columns)
        case .not(let operand): return Expression(.not(operand.withPhasesAsText), at: columns)
        default: return self
        }
    }
}

extension String {
    /// The text without spaces at its ends.
    var trimmingSpaces: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
