import Learning
import Scenes

/// What a network with one input answers along its axis, at one state.
struct PredictionCurve {
    /// `answers[output][place]`, at equal distances from the left end of the plot to its right end.
    let answers: [[Double]]
    /// The answers to the rows: `ofRows[row][output]`.
    let ofRows: [[Double]]
    private let places: [Double]

    init(
        _ network: Network, _ table: Learning.Table, parameters: [Double], along range: ScaleRange, count: Int
    ) {
        let places = (0..<count).map {
            range.start + range.span * Double($0) / Double(max(count - 1, 1))
        }
        let pass = ForwardPass(network, lanes: count + table.count)
        let outputs = pass.outputs(of: places.map { [$0] } + table.inputs, parameters: parameters)
        answers = outputs.map { Array($0.prefix(count)) }
        ofRows = table.inputs.indices.map { row in outputs.map { $0[count + row] } }
        self.places = places
    }

    /// The pieces of an output's curve whose answers are finite.
    func lines(output: Int, in plane: PlotPlane) -> [[Point]] {
        zip(places, answers[output]).split { !$0.1.isFinite }.map { piece in
            piece.map { plane.point($0.0, $0.1) }
        }
    }
}
