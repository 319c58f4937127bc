import Scenes

/// The sizes of a chain's parts on a page.
struct ChainManner {
    let radius: Double
    let branchRadius: Double
    let symbolSize: Double
    let wordSize: Double
    let valueSize: Double
    /// Sizes of the formulas on the arrows, largest first.
    let labelSizes: [Double]
    /// The largest and the smallest size of the product.
    let productSizes: ClosedRange<Double>
    let sentenceSize: Double
    /// The largest distance between the rows of a fork.
    let rowDistance: Double
    /// How long the curve is in which an arrow comes to its row.
    var bend: Double { 0.9 * radius }
    /// The least room between nodes.
    let leastGap: Double

    init(_ context: FigureContext) {
        if context.isCell {
            self.init(
                radius: 16, branchRadius: 13, symbolSize: 13, labelSizes: [12, 11], product: 12...16,
                sentence: 11, row: 60, gap: 42)
            return
        }
        switch context.page {
        case .slide:
            self.init(
                radius: 38, branchRadius: 30, symbolSize: 24, labelSizes: [19, 17, 15], product: 14...32,
                sentence: 16, row: 118, gap: 64)
        case .note:
            self.init(
                radius: 26, branchRadius: 21, symbolSize: 18, labelSizes: [15, 14, 13], product: 13...21,
                sentence: 13, row: 80, gap: 48)
        case .half:
            self.init(
                radius: 20, branchRadius: 15, symbolSize: 15, labelSizes: [13, 12, 11], product: 12...17,
                sentence: 12, row: 64, gap: 42)
        case .strip:
            self.init(
                radius: 24, branchRadius: 18, symbolSize: 17, labelSizes: [14, 13, 12], product: 12...18,
                sentence: 12, row: 84, gap: 46)
        }
    }

    private init(
        radius: Double, branchRadius: Double, symbolSize: Double, labelSizes: [Double],
        product: ClosedRange<Double>, sentence: Double, row: Double, gap: Double
    ) {
        self.radius = radius
        self.branchRadius = branchRadius
        self.symbolSize = symbolSize
        self.labelSizes = labelSizes
        productSizes = product
        sentenceSize = sentence
        rowDistance = row
        leastGap = gap
        wordSize = symbolSize > 20 ? 14 : symbolSize > 14 ? 12 : 11
        valueSize = symbolSize > 20 ? 16 : symbolSize > 14 ? 13 : 11
    }
}
