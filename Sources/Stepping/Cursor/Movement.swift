import Learning

/// A way through the run; every one of them has its way back.
package enum Movement: Hashable, Sendable {
    case into
    case back
    /// To the end of the innermost scope that the next step stands in.
    case over
    /// To the first step of the innermost scope, or from there to that of the scope before.
    case overBack
    /// To the end of the scope around that one.
    case out
    /// To the first step of the scope around that one, or from there to that of the scope before.
    case outBack
    /// To the end of this iteration, or at its end of the next one.
    case iteration
    case iterationBack
    case start
    case end
}

extension Timeline {
    /// Where a movement leads from a position, `count` times over.
    package func target(of movement: Movement, from position: Int, count: Int = 1) -> Int {
        switch movement {
        case .into: return min(position.addingClamped(count), positions.upperBound)
        case .back: return max(position - count, positions.lowerBound)
        case .start: return 0
        case .end: return total
        case .iteration, .iterationBack: return boundary(from: position, count: count, movement)
        case .over, .overBack, .out, .outBack:
            var place = min(max(position, 0), total)
            for _ in 0..<count {
                let next = edge(of: movement, from: place)
                if next == place { break }
                place = next
            }
            return place
        }
    }

    /// The end of an iteration so many iterations away.
    private func boundary(from position: Int, count: Int, _ movement: Movement) -> Int {
        let numbers = recording.numbers
        let here = place(position).iteration
        let end = numbers.first(of: here + 1) - 1
        if movement == .iteration {
            let iteration = (position >= end && position > 0 ? here : here - 1).addingClamped(count)
            return min(numbers.first(of: min(iteration, numbers.iterations) + 1) - 1, total)
        }
        // At the end of an iteration the last boundary is its start.
        let iteration = max(here - count + 1, 1)
        return max(numbers.first(of: iteration) - 1, 0)
    }

    /// The end of a scope forwards, its first step backwards; from there on that of the scope before.
    private func edge(of movement: Movement, from position: Int) -> Int {
        switch movement {
        case .over, .out:
            guard let found = stretch(around: position + 1, isOut: movement == .out) else { return position }
            return min(found.upperBound, total)
        default:
            let isOut = movement == .outBack
            guard let found = stretch(around: position, isOut: isOut) else { return position }
            guard found.lowerBound == position else { return found.lowerBound }
            return stretch(around: position - 1, isOut: isOut)?.lowerBound ?? position - 1
        }
    }

    /// The numbers of the steps in the scope of a step, or in the one around it; nil outside the run.
    private func stretch(around number: Int, isOut: Bool) -> ClosedRange<Int>? {
        guard number >= 1, number <= total, let found = recording.numbers.locate(number) else { return nil }
        let moment = moment(found.iteration)
        let depth = moment.scopes(around: found.index).count
        let stretch = moment.stretch(around: found.index, depth: max(0, isOut ? depth - 1 : depth))
        let first = recording.numbers.first(of: found.iteration)
        return first + stretch.lowerBound...first + stretch.upperBound
    }
}

extension Int {
    /// The sum, or the largest number where it would not fit.
    func addingClamped(_ other: Int) -> Int {
        let (sum, isOver) = addingReportingOverflow(other)
        return isOver ? .max / 2 : Swift.min(sum, .max / 2)
    }
}
