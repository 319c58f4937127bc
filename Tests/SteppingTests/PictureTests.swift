import FigureChecks
import Scenes
import Stepping
import Testing
import Typography

@Suite struct PictureTests {
    private func picture(_ file: String, _ keys: String, _ typesetter: Typesetter) throws -> (Screen, Scene) {
        var session = try Sessions.session(file)
        try session.play(keys)
        let scene = session.picture(width: 90, height: 26, id: "screen", command: "gradus step", typesetter)
        return (session.screen(width: 90, height: 26), scene)
    }

    @Test(arguments: [
        ("05-backpropagation.yaml", "23n wgrad(w[2][1][1])"), ("05-backpropagation.yaml", "h"),
        ("06-training-loop.yaml", "b \"loss < 0.5\" c ? n"), ("10-local-minima.yaml", "12n"),
        ("05-backpropagation.yaml", "n = \"w[1][1][1] = 2\" v 20n"),
    ])
    func everyWordOfTheScreenIsThere(_ file: String, _ keys: String) throws {
        let typesetter = try Typesetter()
        let (screen, scene) = try picture(file, keys, typesetter)
        #expect(SceneChecks(scene: scene, typesetter: typesetter).faults.isEmpty)
        let drawn = scene.everyItem.compactMap { item -> String? in
            if case .text(let text) = item, text.isMonospaced { text.string } else { nil }
        }
        func letters(_ text: String) -> String {
            String(
                text.filter { character in
                    let scalar = character.unicodeScalars.first?.value ?? 0
                    return !character.isWhitespace && !(0x2800...0x28FF).contains(scalar)
                        && !(0x2580...0x2590).contains(scalar) && scalar != 0x2500
                }.sorted())
        }
        #expect(letters(drawn.joined()) == letters(screen.text))
    }

    @Test func everyDotIsDrawn() throws {
        let (screen, scene) = try picture("05-backpropagation.yaml", "5n", Typesetter())
        let dots = screen.text.unicodeScalars.filter { (0x2800...0x28FF).contains($0.value) }
            .reduce(0) { $0 + ($1.value - 0x2800).nonzeroBitCount }
        let circles = scene.everyItem.filter { item in
            if case .shape(let shape) = item, case .circle(_, let radius) = shape.outline {
                radius < 3
            } else {
                false
            }
        }
        #expect(dots > 40 && circles.count == dots)
    }

    @Test func lettersStandInTheirCells() throws {
        let typesetter = try Typesetter()
        try #require(typesetter.width(of: "i", .mono, size: 15) == typesetter.width(of: "W", .mono, size: 15))
        let (screen, scene) = try picture("05-backpropagation.yaml", "23n", typesetter)
        let cell = typesetter.width(of: "0", .mono, size: 15)
        let row = try #require(screen.lines.first { $0.text.contains("numbers") }).text
        let label = try #require(
            scene.everyItem.compactMap { item -> Text? in
                if case .text(let text) = item, text.string.hasPrefix("numbers") { text } else { nil }
            }.first)
        let product = try #require(
            scene.everyItem.compactMap { item -> Text? in
                if case .text(let text) = item, text.string == "0.1385·0.5933" { text } else { nil }
            }.first)
        let start = try #require(row.firstIndex(of: "n"))
        let number = try #require(row.firstIndex(of: "0"))
        let cells = Double(row.distance(from: start, to: number))
        #expect(abs(product.position.x - label.position.x - cells * cell) < 0.01)
    }
}
