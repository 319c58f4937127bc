/// How long each frame of an animation is shown.
enum Pace {
    /// Frames last multiples of this, which every format can tell exactly: GIF counts hundredths of a second, MP4 has 25
    /// pictures a second here.
    static let grain = 40

    /// What the first frame is held for at least, so that the eye can find its way, and the last, so that it can stay.
    private static let ends = (first: 1_000, last: 2_400)

    /// Milliseconds, a frame each; without a wish, few frames are shown slowly and many take about 16 seconds in all.
    static func milliseconds(frames: Int, seconds: Double?) -> [Int] {
        guard frames > 0 else { return [] }
        let wish = 1000 * (seconds ?? min(max(16 / Double(frames), 0.12), 1.6))
        let each = max(1, Int((wish / Double(grain)).rounded())) * grain
        var all = Array(repeating: each, count: frames)
        all[0] = max(each, ends.first)
        all[frames - 1] = max(each, ends.last)
        return all
    }
}
