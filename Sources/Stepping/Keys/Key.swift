/// A key of the keyboard, as a terminal reports it.
package enum Key: Hashable, Sendable {
    case character(Character)
    case enter
    case escape
    case tab
    case backspace
    case up
    case down
    case left
    case right
    case pageUp
    case pageDown
    case home
    case end
    case interrupt
    case suspend
    /// ^L: draw everything again.
    case redraw
    /// ^U: empty the line.
    case clear
    case delete
    /// A key that means nothing to the program.
    case unknown
}

extension Key {
    /// What a script and the help call it.
    package var name: String {
        switch self {
        case .character(" "): "<space>"
        case .character(let character): String(character)
        case .enter: "<enter>"
        case .escape: "<esc>"
        case .tab: "<tab>"
        case .backspace: "<backspace>"
        case .up: "<up>"
        case .down: "<down>"
        case .left: "<left>"
        case .right: "<right>"
        case .pageUp: "<pageup>"
        case .pageDown: "<pagedown>"
        case .home: "<home>"
        case .end: "<end>"
        case .interrupt: "<^c>"
        case .suspend: "<^z>"
        case .redraw: "<^l>"
        case .clear: "<^u>"
        case .delete: "<del>"
        case .unknown: "<unknown>"
        }
    }

    package static let named: [Key] = [
        .character(" "), .enter, .escape, .tab, .backspace, .up, .down, .left, .right, .pageUp, .pageDown,
        .home, .end, .interrupt, .suspend, .redraw, .clear, .delete, .unknown,
    ]
}
