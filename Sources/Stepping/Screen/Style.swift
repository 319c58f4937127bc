/// What a piece of text on the screen stands for; the terminal decides how it looks.
package enum Style: Hashable, Sendable {
    case plain
    /// Said beside the point: rules between parts, what is far from the cursor.
    case dim
    case title
    /// The step just done.
    case done
    /// The step to come.
    case coming
    case result
    /// The signal running forwards.
    case forward
    /// A gradient running back.
    case gradient
    case update
    case loss
    case key
    /// A fault, or a value that differs.
    case alarm
    case good
}

extension Style {
    /// The number of attributes and colours of a terminal, sixteen colours at most so that its own theme holds.
    ///
    /// - Parameter colours: false keeps bold, faint, underlined and reversed alone (`NO_COLOR`).
    package func attributes(colours: Bool) -> [Int] {
        switch self {
        case .plain: []
        case .dim: [2]
        case .title: [1]
        case .done: [7]
        case .coming: [1]
        case .result: [1]
        case .key: [1]
        case .forward: colours ? [36] : []
        case .gradient: colours ? [35] : []
        case .update: colours ? [33] : []
        case .loss: colours ? [31] : []
        case .alarm: colours ? [1, 31] : [1, 4]
        case .good: colours ? [1, 32] : [1]
        }
    }
}
