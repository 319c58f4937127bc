import Scenes

extension Renderer {
    /// Draws scenes of one size, one after the other, into an animated WebP.
    ///
    /// - Parameters:
    ///   - milliseconds: how long each frame is shown, in order.
    ///   - told: what the file tells of itself, in the words of a scene, by the first and the last frame.
    ///   - scene: draws the frame of a number; asked for in order, so that one frame is held at a time.
    package func renderAnimation(
        milliseconds: [Int], theme: Theme = .light, scale: Double = 1,
        told: (_ first: Scene, _ last: Scene) -> (Scene, Provenance) = { first, _ in (first, Provenance()) },
        scene: (Int) throws -> Scene
    ) throws -> [UInt8] {
        var animation: WebPAnimation?
        var ends: (first: Scene, last: Scene)?
        for (index, duration) in milliseconds.enumerated() {
            let scene = try scene(index)
            let pixels = try pixels(of: scene, theme, scale)
            let started = try animation ?? WebPAnimation(width: pixels.width, height: pixels.height)
            try started.add(pixels, milliseconds: duration)
            animation = started
            ends = (ends?.first ?? scene, scene)
        }
        guard let animation, let ends else { throw RenderingError.size(width: 0, height: 0) }
        let (words, provenance) = told(ends.first, ends.last)
        return try animation.finish(XMPPacket(words, provenance))
    }
}
