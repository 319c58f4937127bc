import Scenes
import Testing

@Suite struct ScaleTests {
    @Test(arguments: [
        (0.0, 1.0, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (-4, 2.4, 6, ["−4", "−3", "−2", "−1", "0", "1", "2"]),
        (0, 30_000, 3, ["0", "10000", "20000", "30000"]),
        (0.011, 0.0141, 3, ["0.011", "0.012", "0.013", "0.014"]),
        (-0.05, 0.05, 4, ["−0.04", "−0.02", "0.00", "0.02", "0.04"]),
        (0, 3e6, 3, ["0", "1×10⁶", "2×10⁶", "3×10⁶"]), (1, 1, 5, []), (0, .infinity, 5, []), (0, .nan, 5, []),
    ])
    func ticksAreRound(_ start: Double, _ end: Double, _ count: Int, _ labels: [String]) {
        let scale = LinearScale(ScaleRange(start, end), onto: ScaleRange(0, 100))
        #expect(scale.ticks(count).map(\.label) == labels)
    }

    @Test func ticksAreTheNumbersTheyShow() {
        let ticks = LinearScale(ScaleRange(-1, 1), onto: ScaleRange(0, 1)).ticks(20)
        #expect(ticks.count == 21)
        for tick in ticks { #expect(Double(tick.label.replacing("−", with: "-")) == tick.value) }
    }

    @Test func linearScaleMapsBothWays() {
        let y = LinearScale(ScaleRange(-2, 2), onto: ScaleRange(400, 0))
        #expect(y(-2) == 400 && y(2) == 0 && y(1) == 100)
        #expect(y.value(at: 100) == 1)
        #expect(LinearScale(ScaleRange(3, 3), onto: ScaleRange(0, 10))(3) == 5)
        let nice = LinearScale(ScaleRange(0.13, 0.97), onto: ScaleRange(0, 1)).nice(5)
        #expect(nice.domain == ScaleRange(0, 1))
    }

    @Test func logScaleIsEvenInPowers() throws {
        let scale = try #require(LogScale(ScaleRange(1e-4, 1e2), onto: ScaleRange(600, 0)))
        for power in 0...6 {
            let value = [1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100][power]
            #expect(abs(scale(value) - Double(600 - 100 * power)) < 1e-10)
        }
        #expect(scale(0) == 600 && scale(-3) == 600)
        #expect(scale.ticks().map(\.label) == ["10⁻⁴", "0.001", "0.01", "0.1", "1", "10", "100"])
        #expect(LogScale(ScaleRange(0, 1), onto: ScaleRange(0, 1)) == nil)
        #expect(LogScale(ScaleRange(-1, 1), onto: ScaleRange(0, 1)) == nil)
    }

    @Test func shortLogScaleHasTicksBetweenPowers() throws {
        let short = try #require(LogScale(ScaleRange(0.3, 6), onto: ScaleRange(0, 100)))
        #expect(short.ticks().map(\.label) == ["0.5", "1", "2", "5"])
        let long = try #require(LogScale(ScaleRange(1e-20, 1e20), onto: ScaleRange(0, 100)))
        #expect(long.ticks().count <= 12 && long.ticks().count >= 5)
    }

    @Test func axisNumbersStandAtTheirTicks() {
        let frame = Rect(x: 100, y: 50, width: 200, height: 100)
        let scale = LinearScale(ScaleRange(0, 10), onto: ScaleRange(frame.minX, frame.maxX))
        let axis = Axis(.bottom, of: frame, ticks: scale.ticks(5), title: "epoch", pixel: { scale($0) })
        let texts = axis.items.compactMap { item -> Text? in
            if case .text(let text) = item { text } else { nil }
        }
        #expect(texts.map(\.string) == ["0", "2", "4", "6", "8", "10", "epoch"])
        #expect(texts.map(\.position.x) == [100, 140, 180, 220, 260, 300, 200])
        #expect(texts.allSatisfy { $0.position.y > frame.maxY && $0.size >= 11 })
    }
}
