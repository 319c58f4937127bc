import Scenes

/// The legend of what stands on every surface: lines, minima, starts, markers.
struct SurfaceKey {
    let contours: SurfaceContours
    let view: SurfaceView
    /// Updates between two markers; nil where no path has any.
    let stride: Int?
    /// Whether a piece of a path is drawn as off the plane.
    let isOff: Bool

    private static let width = 26.0

    /// The entries, the most important first.
    var entries: [Key.Entry] {
        var entries = [
            sample("equal loss") { x, y in line(x, y, SurfaceContours.stroke(isMajor: true)) },
            sample("between") { x, y in line(x, y, SurfaceContours.stroke(isMajor: false)) },
        ]
        if !view.minima.isEmpty {
            entries.append(sample("minimum") { x, y in SurfaceMap.minimum(at: Point(x + 13, y)) })
        }
        entries.append(sample("start") { x, y in [StartMarks.circle(at: Point(x + 13, y))] })
        if let stride {
            let words = stride == 1 ? "a marker an update" : "a marker every \(stride) updates"
            entries.append(
                Key.Entry(words, sampleWidth: 12) { x, y in
                    [Marker.circle.item(at: Point(x + 6, y), radius: 4, .muted)]
                })
        }
        if isOff {
            entries.append(
                sample("off the plane by over 10 %") { x, y in
                    line(x, y, PathOnMap.offStroke(.ink, width: 2.2))
                })
        }
        if !contours.hatching.isEmpty {
            entries.append(
                sample("no finite loss") { x, y in
                    [0.0, 8, 16].map { step in
                        .line(
                            from: Point(x + step, y + 5), to: Point(x + step + 10, y - 5),
                            SurfaceContours.hatchStroke)
                    }
                })
        }
        return entries
    }

    private func sample(
        _ words: String, _ draw: @escaping (_ x: Double, _ y: Double) -> [Item]
    ) -> Key.Entry {
        Key.Entry(words, sampleWidth: SurfaceKey.width, draw)
    }

    private func line(_ x: Double, _ y: Double, _ stroke: Stroke) -> [Item] {
        [.line(from: Point(x, y), to: Point(x + SurfaceKey.width, y), stroke)]
    }
}
