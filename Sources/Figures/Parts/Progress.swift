import Calculus
import Learning

/// How far an iteration has come at a step: which values are known, for one example of the batch.
struct Progress {
    let moment: Moment
    /// The lane whose values are shown: that of the step, or the one looked at last.
    let lane: Int
    /// Whether gradients are averaged over the batch by now; the examples' own are then over.
    let isAveraging: Bool
    private let isDone: [Bool]
    private let updated: Set<Int>
    private let valueByName: [String: ValueID]

    init(_ moment: Moment, index: Int) {
        self.moment = moment
        let program = moment.experiment.lossProgram.program
        let walk = moment.numbers.lossWalk
        let lanes = moment.experiment.batches.size > 1 ? moment.rows.count : 1
        let lossCount = moment.numbers.lossCount(in: moment.iteration)
        let last = min(index, lossCount - 1)
        var lane = 0
        for index in stride(from: last, through: 0, by: -1) {
            guard let found = walk.site(index, lanes: lanes)?.lane else { continue }
            lane = found
            break
        }
        var isDone = program.instructions.map(\.operation.isGiven)
        var isAveraging = false
        for index in 0..<max(last + 1, 0) {
            guard let site = walk.site(index, lanes: lanes), site.lane == nil || site.lane == lane else {
                continue
            }
            isDone[site.value] = true
            isAveraging =
                isAveraging
                || program.instructions[site.value].operation.crossesLanes
                    && program.scopePath(of: site.value).first == Phase.backward.rawValue
        }
        let updateWalk = moment.numbers.updateWalk
        let parameters = moment.experiment.trainable.count
        var updated: Set<Int> = []
        if index >= lossCount, parameters > 0 {
            for index in 0...index - lossCount {
                guard let site = updateWalk.site(index, lanes: parameters), let parameter = site.lane,
                    site.value == moment.experiment.updateProgram.updated
                else { continue }
                updated.insert(parameter)
            }
        }
        self.lane = lane
        self.isAveraging = isAveraging
        self.isDone = isDone
        self.updated = updated
        valueByName = Dictionary(
            program.instructions.enumerated().compactMap { id, instruction in
                instruction.name.map { ($0.text, id) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The row of the data that is shown, counted from 1.
    var example: Int? { moment.rows.indices.contains(lane) ? moment.rows[lane] + 1 : nil }

    func id(_ name: String) -> ValueID? { valueByName[name] }

    func isKnown(_ id: ValueID) -> Bool { isDone[id] }

    /// A value by name, if it is known by now.
    func value(_ name: String) -> Double? {
        id(name).flatMap { isDone[$0] ? moment.value($0, lane: lane) : nil }
    }

    /// Whether trainable parameter `index` has its new value by now.
    func isUpdated(_ index: Int) -> Bool { updated.contains(index) }

    /// The value that holds the gradient of a named value: of the batch's loss, or of the example's.
    func gradient(of name: String) -> ValueID? {
        if let id = id("∂L/∂\(name)"), isDone[id] { return id }
        guard !isAveraging || !name.isParameter, let id = id("∂ℓ/∂\(name)"), isDone[id] else { return nil }
        return id
    }
}

extension String {
    /// Whether the name is a weight's or a bias's.
    fileprivate var isParameter: Bool { hasPrefix("w[") || hasPrefix("b[") }
}
