import Formulas
import Learning

/// The words of a chain: its title, and what the sign of the slope means.
struct ChainTelling {
    let chain: Chain
    let digits: ChainDigits
    let moment: Moment
    /// The row of the data that is shown, counted from 1.
    let example: Int?

    private var isBatch: Bool { moment.rows.count > 1 }
    private var symbol: String { chain.parameter.name.symbol.unicode }
    private var kind: String { chain.parameter.name.text.hasPrefix("b") ? "bias" : "weight" }
    private var isPenalised: Bool {
        moment.experiment.regularizer != Regularizer() && chain.parameter.isPenalised
    }

    var title: String {
        let count = chain.branches.count
        return count > 1
            ? "One \(kind), \(count) ways to the loss: \(symbol)" : "One \(kind), one chain: \(symbol)"
    }

    var subtitle: [String] {
        let count = moment.experiment.table.count
        let place = example.map { "example \($0) of \(count)" }
        return ["How much does the loss change when \(symbol) moves?"]
            + (count > 1 ? [place].compactMap { $0 } : [])
            + ["iteration \(moment.iteration)"]
    }

    private var isWhole: Bool { !isBatch && !isPenalised }

    /// What the sign means for the weight; with a batch or a penalty also what comes of it in the end.
    func sentences(isShort: Bool) -> [String] {
        let slope = chain.slope
        let start = isBatch ? "In this example the slope is" : "The slope is"
        guard slope.isFinite else { return ["\(start) not a finite number: here the run has diverged."] }
        let loss = isBatch ? "its loss" : "the loss"
        let turn = slope < 0 ? "lowers" : "raises"
        let sign = slope < 0 ? "negative" : "positive"
        let end = isWhole ? ", so \(isShort ? "" : "gradient ")descent \(verb(slope))." : "."
        let sentence =
            slope == 0
            ? "\(start) zero: moving \(symbol) a little changes nothing\(end)"
            : "\(start) \(sign): raising \(symbol)\(isShort ? "" : " a little") \(turn) \(loss)\(end)"
        return [sentence] + (isWhole ? [] : [whole])
    }

    /// The gradient that the update sees: the mean over the batch, the penalty's share added.
    private var whole: String {
        guard
            let index = moment.experiment.trainable.firstIndex(where: {
                $0.name.text == chain.parameter.name.text
            })
        else { return "" }
        let gradient = moment.gradient(index)
        let number = Numeral.text(gradient, digits: ChainDigits.results)
        let mean = "the mean over the batch’s \(moment.rows.count) examples"
        let subject =
            isBatch && isPenalised
            ? "\(mean.capitalizedFirst), with the penalty’s share,"
            : isBatch ? mean.capitalizedFirst : "With the penalty’s share it"
        return "\(subject) is ∂L/∂\(symbol) = \(number): gradient descent \(verb(gradient))."
    }

    private func verb(_ slope: Double) -> String {
        slope < 0 ? "raises it" : slope > 0 ? "lowers it" : "leaves it"
    }

    /// The picture in words.
    var alternative: String {
        let nodes = chain.nodes.map { "\($0.word) \($0.symbol.unicode) = \(Numeral.text($0.number))" }
        let factors = chain.factors.map {
            "\($0.derivative.unicode) = \(Numeral.text($0.number, digits: digits.factors))"
        }
        let branches = chain.branches.prefix(6).map { branch in
            "by \(branch.node.symbol.unicode): \(branch.rest.derivative.unicode) = "
                + "\(Numeral.text(branch.rest.number, digits: digits.factors)) times "
                + "\(branch.link.derivative.unicode) = \(Numeral.text(branch.link.number, digits: digits.factors))"
        }
        let loss = "\(chain.loss.word) \(chain.loss.symbol.unicode) = \(Numeral.text(chain.loss.number))"
        let way = chain.nodes.last?.value == chain.loss.value ? nodes : nodes + [loss]
        let fork =
            branches.isEmpty
            ? ""
            : " From the last of them \(chain.branches.count) ways lead on: \(branches.joined(separator: "; "))."
        return
            "Backward pass, \(subtitle.dropFirst().joined(separator: ", ")). A chain of values from left to right: "
            + "\(way.joined(separator: ", ")). The operation is multiply: \(factors.joined(separator: ", ")).\(fork) "
            + "The result is \(chain.derivative.unicode) = \(Numeral.text(chain.slope, digits: ChainDigits.results)). "
            + sentences(isShort: false).joined(separator: " ")
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
