import Formulas
import Testing

@Suite struct TeXTests {
    @Test(arguments: [
        (Samples.weightedSum, #"z_{1} = b_{1} + w_{11} x_{1} + w_{12} x_{2}"#),
        (Samples.withNumbers, #"0.35 + 0.15 \cdot 0.05 + 0.20 \cdot 0.10"#),
        (
            Samples.chain,
            #"\frac{\partial L}{\partial w_{11}} = \frac{\partial L}{\partial z_{1}} \cdot \frac{\partial z_{1}}{\partial w_{11}}"#
        ),
        (Samples.adam, #"w_{t} \leftarrow w_{t-1} - \eta \frac{\hat{m}}{\sqrt{\hat{v}} + \varepsilon}"#),
        (Samples.unbiased, #"\hat{m} = \frac{m_{t}}{1 - \beta_{1}^{t}}"#),
        (Samples.softmax, #"\hat{y}_{i} = \frac{e^{z_{i}}}{\sum_{k = 1}^{n} e^{z_{k}}}"#),
        (Samples.sigmoid, #"\sigma(z) = \frac{1}{1 + e^{-z}}"#),
        (
            Samples.leaky,
            #"f(x) = \begin{cases} x & \text{if } x > 0 \\ 0.01 x & \text{otherwise} \end{cases}"#
        ),
        (Samples.crossEntropy, #"L = -(y \, \log(\hat{y}) + (1 - y) \, \log(1 - \hat{y}))"#),
        (Samples.meanSquare, #"\frac{1}{n} \, \sum_{i} (a_{i} - y_{i})^{2}"#),
        (Samples.nested, #"\frac{\frac{a}{b}}{\frac{c}{d + 1}}"#),
        (
            Samples.annotated,
            #"\underbrace{\frac{\partial L}{\partial \hat{y}}}_{-0.42} \cdot \underbrace{\frac{\partial \hat{y}}{\partial z}}_{0.25}"#
        ),
        (
            Samples.hostile,
            ##"\text{\textless{}b\textgreater{}\&\textbackslash{}\%?[2J}_{\text{\#}\text{\_}}"##
        ),
        (Samples.symbol("w", "10", "2", layer: 2), #"w_{10,2}^{(2)}"#),
        (Samples.symbol("L", "val"), #"L_{\mathrm{val}}"#),
        (.power(Samples.symbol("a", layer: 2), .numeral("2")), #"(a^{(2)})^{2}"#),
        (.power(.fraction(.letter("a"), .letter("b")), .numeral("2")), #"\left(\frac{a}{b}\right)^{2}"#),
        (
            .function("erf", [.fraction(.letter("a"), .letter("b"))]),
            #"\operatorname{erf}\left(\frac{a}{b}\right)"#
        ),
        (.absolute(.letter("x")), #"\lvert x \rvert"#),
        (.number(-1.2e-4), #"-1.2 \times 10^{-4}"#),
        (.number(.infinity), #"\infty"#),
        (.number(.nan), #"\mathrm{NaN}"#),
        (.letter("rate"), #"\mathrm{rate}"#),
    ])
    func prints(formula: Formula, text: String) {
        #expect(formula.tex == text)
    }
}
