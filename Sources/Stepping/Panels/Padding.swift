extension String {
    /// The text with spaces behind it up to so many cells.
    func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - cells))
    }

    /// The text with spaces before it up to so many cells.
    func padded(before count: Int) -> String {
        String(repeating: " ", count: max(0, count - cells)) + self
    }
}
