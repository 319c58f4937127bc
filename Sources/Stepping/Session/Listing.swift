extension Session {
    /// A key while breakpoints or watches are listed: a digit removes one, anything else closes the list.
    mutating func choose(_ key: Key, in listing: Listing) {
        let count = listing == .breakpoints ? breakpoints.count : watches.count
        guard case .character(let digit) = key, let number = digit.wholeNumberValue,
            (1...9).contains(number)
        else {
            mode = .stepping
            return
        }
        guard number <= count else { return say("there is no number \(number)", .alarm) }
        switch listing {
        case .breakpoints: say("removed: \(breakpoints.remove(at: number - 1).text)")
        case .watches: say("removed: \(watches.remove(at: number - 1).text)")
        }
        if count == 1 { mode = .stepping }
    }

    /// A key while the help is read.
    mutating func turn(_ key: Key, _ page: Int) {
        let last = Help.pages.count - 1
        switch key {
        case .character("n"), .down, .character(" "), .pageDown, .right:
            mode = page < last ? .help(page: page + 1) : .stepping
        case .character("p"), .up, .pageUp, .left, .backspace: mode = .help(page: max(0, page - 1))
        default: mode = .stepping
        }
    }
}
