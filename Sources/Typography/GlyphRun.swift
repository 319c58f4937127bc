/// Glyphs of one face in one size, each at its place; x grows to the right and y downwards from the baseline.
package struct GlyphRun: Hashable, Sendable {
    /// One glyph of the font file, and the text it stands for.
    package struct Glyph: Hashable, Sendable {
        package let id: UInt32
        package let x: Double
        package let y: Double
        /// Where its text starts in the run's `text`, in UTF-8 bytes.
        package let cluster: Int

        package init(id: UInt32, x: Double, y: Double, cluster: Int) {
            self.id = id
            self.x = x
            self.y = y
            self.cluster = cluster
        }
    }

    package let face: Face
    package let size: Double
    package let text: String
    package let glyphs: [Glyph]
    /// How far the run moves the pen.
    package let width: Double
}
