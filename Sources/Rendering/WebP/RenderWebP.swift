import Scenes

extension Renderer {
    /// Draws scenes of one size, one after the other, into an animated WebP; titled as the first.
    ///
    /// - Parameters:
    ///   - milliseconds: how long each frame is shown, in order.
    ///   - scene: draws the frame of a number; asked for in order, so that one frame is held at a time.
    package func renderAnimation(
        milliseconds: [Int], theme: Theme = .light, scale: Double = 1,
        provenance: (Scene) -> Provenance = { _ in Provenance() }, scene: (Int) throws -> Scene
    ) throws -> [UInt8] {
        var started: (animation: WebPAnimation, description: XMPPacket)?
        for (index, duration) in milliseconds.enumerated() {
            let scene = try scene(index)
            let pixels = try pixels(of: scene, theme, scale)
            let (animation, description) =
                try started
                ?? (
                    WebPAnimation(width: pixels.width, height: pixels.height),
                    XMPPacket(scene, provenance(scene))
                )
            started = (animation, description)
            try animation.add(pixels, milliseconds: duration)
        }
        guard let started else { throw RenderingError.size(width: 0, height: 0) }
        return try started.animation.finish(started.description)
    }
}
