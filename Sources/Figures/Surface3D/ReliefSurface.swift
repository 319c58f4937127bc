import Scenes

/// The meshes of a relief, those behind first, so that near ones cover them; neighbours of one shade are one piece.
struct ReliefSurface {
    let relief: Relief
    let camera: Camera

    /// Shades that are told apart: two steps of 8 bits each, less than the eye sees between lines.
    private static let shades = 20.0

    /// One mesh of the relief on the page.
    private struct Mesh {
        let corners: [Point]
        /// Counted from the lowest.
        let shade: Int
        /// Whether it is seen from above, so that it does not cover its neighbours in the row.
        let isOpen: Bool

        init(_ places: [Camera.Place], _ camera: Camera) {
            corners = places.map { camera($0) }
            shade = Int((places.reduce(0) { $0 + $1.z } / 4 * ReliefSurface.shades).rounded())
            let corners = corners
            isOpen = corners.indices.allSatisfy { index in
                let (a, b, c) = (corners[index], corners[(index + 1) % 4], corners[(index + 2) % 4])
                return (b.x - a.x) * (c.y - b.y) > (b.y - a.y) * (c.x - b.x)
            }
        }
    }

    /// Rows go from the far side to the near one, and each from its far end to its near one.
    var items: [Item] {
        (0..<relief.side - 1).flatMap { row in
            runs(of: (0..<relief.side - 1).map { mesh($0, row) }).map(ReliefSurface.piece)
        }
    }

    /// The mesh that begins at a crossing; nil where a loss is not finite.
    private func mesh(_ column: Int, _ row: Int) -> Mesh? {
        let places = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
            .compactMap { relief.place($0.0, $0.1) }
        return places.count == 4 ? Mesh(places, camera) : nil
    }

    /// Meshes side by side that one piece can hold.
    private func runs(of row: [Mesh?]) -> [[Mesh]] {
        var runs: [[Mesh]] = []
        var previous: Mesh?
        for mesh in row {
            defer { previous = mesh }
            guard let mesh else { continue }
            if let previous, previous.shade == mesh.shade, previous.isOpen, mesh.isOpen {
                runs[runs.count - 1].append(mesh)
            } else {
                runs.append([mesh])
            }
        }
        return runs
    }

    private static func piece(_ meshes: [Mesh]) -> Item {
        let height = Double(meshes.first?.shade ?? 0) / shades
        var path = Path()
        for mesh in meshes {
            path.move(to: mesh.corners[0])
            for corner in mesh.corners.dropFirst() { path.line(to: corner) }
            path.close()
        }
        return .path(
            path, fill: Paint(.surface(height)), stroke: Stroke(.isoline, width: 0.5, strength: 0.3))
    }
}
