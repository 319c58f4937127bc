import ArgumentParser

/// `100x30`: columns and rows of a screen.
struct ScreenSize: ExpressibleByArgument {
    let width: Int
    let height: Int

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    init?(argument: String) {
        let parts = argument.lowercased().split { $0 == "x" || $0 == "×" }.compactMap { Int($0) }
        guard parts.count == 2, (1...500).contains(parts[0]), (1...200).contains(parts[1]) else { return nil }
        self.init(width: parts[0], height: parts[1])
    }
}
