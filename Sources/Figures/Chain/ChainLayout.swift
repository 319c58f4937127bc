import Formulas
import Scenes
import Typography

/// Where the values of a chain stand, and how much its arrows say.
struct ChainLayout {
    let chain: Chain
    let digits: ChainDigits
    let manner: ChainManner
    let label: ChainLabel
    let labelSize: Double
    /// From left to right: the nodes, the branches of a fork together, the loss at the end of a fork or a rest.
    let columns: [Double]
    /// How many branches are drawn.
    let rows: Int
    let rowDistance: Double
    /// How far the drawing reaches above and below the line of the nodes.
    let above: Double
    let below: Double

    /// The fullest labels that have room, in letters as large as they can be; a chain too long for any is shortened.
    init(_ chain: Chain, in room: Size, _ manner: ChainManner, _ typesetter: Typesetter) {
        let shorter = stride(from: chain.nodes.count, through: 1, by: -1).map(chain.shortened)
        for chain in [chain] + shorter {
            for label in ChainLabel.allCases {
                for size in manner.labelSizes {
                    let layout = ChainLayout(
                        chain, label, size, room, manner, typesetter, isLast: false)
                    if let layout {
                        self = layout
                        return
                    }
                }
            }
        }
        let last = ChainLayout(
            chain.shortened(to: 1), .number, 11, room, manner, typesetter, isLast: true)
        self = last ?? ChainLayout(empty: chain, manner)
    }

    private init(empty chain: Chain, _ manner: ChainManner) {
        self.chain = chain
        self.manner = manner
        digits = ChainDigits(chain)
        (label, labelSize, columns, rows, rowDistance, above, below) = (.number, 11, [], 0, 0, 0, 0)
    }

    private init?(
        _ chain: Chain, _ label: ChainLabel, _ size: Double, _ room: Size, _ manner: ChainManner,
        _ typesetter: Typesetter, isLast: Bool
    ) {
        let digits = ChainDigits(chain)
        func box(_ formula: Formula) -> FormulaBox { typesetter.layout(formula, size: size) }
        let straight = chain.straightLinks.map { link in
            let below = label.below(link, digits).map(box)
            return max(box(label.above(link, digits)).width, below?.width ?? 0)
        }
        let height = chain.straightLinks.map { box(label.above($0, digits)).height }.max() ?? 0
        let across = chain.branches.flatMap { [$0.link, $0.rest] }.map { box(label.across($0, digits)) }

        // Rows of a fork, as many as there is height for, as far apart as they can be up to a limit.
        let acrossHeight = across.map(\.height).max() ?? 0
        let up = max(manner.branchRadius + 4, acrossHeight + 10)
        let down = manner.branchRadius + manner.valueSize + manner.wordSize + 18
        let least = max(2 * manner.branchRadius + manner.valueSize + 12, acrossHeight + 14)
        let capacity = Int((room.height - up - down) / least) + 1
        rows = min(chain.branches.count, max(capacity, 1))
        guard isLast || rows >= min(chain.branches.count, 2) else { return nil }
        let distance = min(
            max((room.height - up - down) / Double(max(rows - 1, 1)), least), manner.rowDistance)
        let spread = Double(max(rows - 1, 0)) * distance / 2
        let textHeight = manner.wordSize + manner.valueSize + 18
        above = max(manner.radius + 4, straight.isEmpty ? 0 : height + 10, rows > 0 ? spread + up : 0)
        below = max(manner.radius + textHeight, rows > 0 ? spread + down : 0)
        guard isLast || above + below <= room.height + 0.5 else { return nil }

        // Columns: what stands between them decides how far they are apart.
        var gaps = straight.map { max($0 + 26, manner.leastGap) }
        if !chain.branches.isEmpty {
            let widest = (across.map(\.width).max() ?? 0) + manner.bend + 18
            gaps += [max(widest, manner.leastGap), max(widest, manner.leastGap)]
        }
        let words = chain.columnWords.map { typesetter.width(of: $0, .label, size: manner.wordSize) }
        if !chain.branches.isEmpty {
            // A way's label lies beside the words of the nodes that it leaves and reaches.
            let reach = manner.radius + manner.bend
            gaps[gaps.count - 2] += max(words[words.count - 3] / 2 - reach, 0)
            gaps[gaps.count - 1] += max(words[words.count - 1] / 2 - reach, 0)
        }
        var pitches = gaps.map { $0 + 2 * manner.radius }
        for (index, pair) in zip(words, words.dropFirst()).enumerated() where pitches.indices.contains(index)
        {
            pitches[index] = max(pitches[index], (pair.0 + pair.1) / 2 + 14)
        }
        func value(_ node: Chain.Node?) -> Double {
            node.map {
                typesetter.width(of: Numeral.text($0.number), .label, size: manner.valueSize)
            } ?? 0
        }
        let left = max(manner.radius + 2, (words.first ?? 0) / 2, value(chain.nodes.first) / 2)
        let right = max(manner.radius + 2, (words.last ?? 0) / 2, value(chain.loss) / 2)
        let spare = room.width - left - right - pitches.reduce(0, +)
        guard isLast || spare >= -0.5 else { return nil }
        // Arrows grow with the page, but not without end.
        let growth = min(max(spare, 0) / Double(max(pitches.count, 1)), 1.6 * manner.radius)
        var x = left + max(spare - growth * Double(pitches.count), 0) / 2
        var columns = [x]
        for pitch in pitches {
            x += pitch + growth
            columns.append(x)
        }
        self.chain = chain
        self.digits = digits
        self.manner = manner
        self.label = label
        labelSize = size
        self.columns = columns
        rowDistance = distance
    }

    /// The height of branch `row` over or below the line of the nodes.
    func offset(row: Int) -> Double { (Double(row) - Double(rows - 1) / 2) * rowDistance }

    /// How many branches have no row of their own; the last row then speaks of them.
    var hidden: Int { chain.branches.count > rows ? chain.branches.count - rows + 1 : 0 }
}

extension Chain {
    /// The links between nodes on one line, the rest of a shortened chain among them.
    var straightLinks: [Link] {
        if case .rest(let link) = ending { links + [link] } else { links }
    }

    /// The words below the columns, from left to right.
    var columnWords: [String] {
        let words = nodes.map(\.word)
        switch ending {
        case .whole: return words
        case .rest: return words + [loss.word]
        case .fork(let branches): return words + [branches.first?.node.word ?? "", loss.word]
        }
    }
}
