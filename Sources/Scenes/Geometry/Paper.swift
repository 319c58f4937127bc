/// The paper that sheets are printed on.
package enum Paper: String, Hashable, Sendable, CaseIterable {
    case a4, letter

    /// The sheet in pixels, 96 to the inch.
    package var size: Size {
        switch self {
        case .a4: Size(210 / 25.4 * 96, 297 / 25.4 * 96)
        case .letter: Size(8.5 * 96, 11 * 96)
        }
    }
}
