import Scenes

/// The sizes of a graph's boxes and letters.
struct GraphManner {
    let boxWidth: Double
    let ruleSize: Double
    let numberSize: Double
    /// Whether value and gradient of an operation stand below each other, else beside each other.
    let stacksOperations: Bool
    /// The same for given values.
    let stacksLeaves: Bool

    static let leastRowGap = 6.0
    static let largestRowGap = 26.0
    static let bendHeight = 8.0
    /// The room of a gradient chip below a number.
    static let chipRow = 18.0

    /// How far a given value's box reaches to the left, where no line comes in.
    var leafReach: Double { stacksLeaves ? 0 : 14 }
    var leastGap: Double { 22 }

    var ruleRow: Double { (ruleSize * 1.5).rounded() }
    var numberRow: Double { (numberSize * 1.3).rounded() }

    var operationHeight: Double {
        stacksOperations ? ruleRow + numberRow + GraphManner.chipRow + 8 : ruleRow + numberRow + 8
    }

    var leafHeight: Double { stacksLeaves ? numberRow + GraphManner.chipRow + 5 : 22 }

    /// From the largest to the smallest that a page can have.
    static func all(in body: Rect) -> [GraphManner] {
        func small(_ boxWidth: Double) -> GraphManner {
            GraphManner(
                boxWidth: boxWidth, ruleSize: 13, numberSize: 11, stacksOperations: false,
                stacksLeaves: false)
        }
        // A gradient with a power of ten needs the wider boxes beside its symbol.
        guard body.width >= 500 else { return [small(112), small(96)] }
        let large = [
            (170.0, 19.0, 17.0), (150, 17, 16), (132, 15, 14), (118, 15, 14), (112, 14, 13), (112, 13, 12),
        ]
        return large.map { width, rule, number in
            GraphManner(
                boxWidth: width, ruleSize: rule, numberSize: number, stacksOperations: true,
                stacksLeaves: true)
        }
            + [(140.0, 15.0, 13.0), (128, 15, 12), (120, 14, 12), (112, 14, 12)].map { width, rule, number in
                GraphManner(
                    boxWidth: width, ruleSize: rule, numberSize: number, stacksOperations: true,
                    stacksLeaves: false)
            } + [small(112)]
    }
}
