import Scenes

/// The legend of what stands on every surface: lines, minima, starts, markers.
struct SurfaceKey {
    let contours: SurfaceContours
    let view: SurfaceView
    /// Updates between two markers; nil where no path has any.
    let stride: Int?
    /// Whether a piece of a path is drawn as off the plane.
    let isOff: Bool
    /// Whether the words are as few as they can be.
    var isBrief = false
    /// Whether places where paths begin have no word on the map.
    var explainsStart = true

    private static let width = 26.0

    /// The entries, the most important first.
    var entries: [Key.Entry] {
        var entries = [SurfaceKey.heights, SurfaceKey.lines]
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
        if !view.minima.isEmpty {
            entries.append(sample("minimum") { x, y in SurfaceMap.minimum(at: Point(x + 13, y)) })
        }
        if explainsStart {
            entries.append(sample("start") { x, y in [StartMarks.circle(at: Point(x + 13, y))] })
        }
        if let stride {
            let often = stride == 1 ? "every update" : "every \(stride) updates"
            let words = isBrief ? often : "a marker \(often)"
            entries.append(
                Key.Entry(words, sampleWidth: 12) { x, y in
                    [Marker.circle.item(at: Point(x + 6, y), radius: 4, .muted)]
                })
        }
        return entries
    }

    /// The fills between the lines, from the lowest to the highest.
    static var heights: Key.Entry {
        let count = 4
        let step = width / Double(count)
        return Key.Entry("low to high", sampleWidth: width) { x, y in
            (0..<count).map { index in
                .rectangle(
                    Rect(x: x + step * Double(index), y: y - 5, width: step, height: 10),
                    fill: Paint(.surface(Double(index) / Double(count - 1))),
                    stroke: Stroke(.hairline, width: 0.6))
            }
        }
    }

    /// A heavier line, which has its loss written at it, and one of those between.
    static var lines: Key.Entry {
        Key.Entry("equal loss", sampleWidth: width) { x, y in
            [(-2.5, true), (2.5, false)].map { shift, isMajor in
                .line(
                    from: Point(x, y + shift), to: Point(x + width, y + shift),
                    SurfaceContours.stroke(isMajor: isMajor))
            }
        }
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
