import Learning
import Testing

@Suite struct OutputPlaneTests {
    /// One linear neuron: 2x₁ − 3x₂ + 0.5, over more places than go through at once.
    @Test func everyPlaceHasItsAnswer() throws {
        let linear = try #require(Activation.catalog["linear"])
        let network = Network(
            inputCount: 2,
            layers: [DenseLayer(weights: [[9, 9]], biases: [9], activation: Chosen(linear))])
        let plane = OutputPlane(
            network, parameters: [2, -3, 0.5], x: -1...3, y: 0...2, columns: 101, rows: 90)
        #expect(plane.outputs.count == 1 && plane.outputs[0].count == 9090)
        for row in [0, 44, 89] {
            for column in [0, 37, 100] {
                let x = -1 + 4 * Double(column) / 100
                let y = 2 - 2 * Double(row) / 89
                #expect(abs(plane.outputs[0][row * 101 + column] - (2 * x - 3 * y + 0.5)) < 1e-12)
            }
        }
    }
}
