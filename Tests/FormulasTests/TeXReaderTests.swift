import Formulas
import Foundation
import Testing

@Suite struct TeXReaderTests {
    @Test(arguments: [
        (#"w_{11}^{(2)}"#, "w₁₁⁽²⁾"), (#"\frac12 x"#, "1/2 · x"), (#"x^23"#, "x²3"),
        (#"f'(x) + f''"#, "f′(x) + f′′"),
        (#"-x - 1"#, "−x − 1"), (#"a\cdot(-b)"#, "a · (−b)"), (#"\sum_{i=1}^n x_i"#, "∑ᵢ₌₁ⁿ xᵢ"),
        (#"\arg\max_k a_k"#, "arg maxₖ aₖ"), (#"\operatorname{softmax}(z)"#, "softmax(z)"),
        (#"\sqrt[3]{x+1}"#, "³√(x + 1)"),
        (#"\hat y, \bar{x}, \widehat{ab}"#, "ŷ, x̄, hat(ab)"), (#"\left\{ \frac{a}{b} \right."#, "{a/b"),
        (
            #"\begin{cases} z & \text{if } z > 0 \\ 0 & \text{otherwise} \end{cases}"#,
            "{z, if z > 0; 0, otherwise}"
        ),
        (#"\begin{pmatrix} a & b \\ c & d \\ \end{pmatrix}"#, "(a, b; c, d)"),
        (#"\underbrace{ab}_{c} \cdot d"#, "(ab) [c] · d"),
        (#"\mathbf{W}\boldsymbol\theta \in \mathbb R^n"#, "𝐖𝜽 ∈ ℝⁿ"),
        (#"\mathcal{L}, \mathrm{ReLU}"#, "ℒ, ReLU"), (##"50\,\% \$ \& \# \_ \{ \}"##, "50%$&#_{}"),
        (#"\class{weight}{w_1} x_1"#, "w₁x₁"), (#"x_1, \dots, x_n"#, "x₁, …, xₙ"),
        (#"x_1 + \dots + x_n"#, "x₁ + ⋯ + xₙ"),
        (#"\|x\| \le \lVert y \rVert"#, "‖x‖ ≤ ‖y‖"), (#"α ≤ β − ∞"#, "α ≤ β − ∞"), (#"W^\top"#, "Wᵀ"),
        (#"1{,}5"#, "1,5"),
        (#"\tfrac{1}{2} \sum\nolimits_k \left(a - y\right)^2"#, "1/2 · ∑ₖ (a − y)²"), ("", ""), ("  ", ""),
        (#"\text{a \% \{b\} \textless{} c}"#, "a % {b} < c"),
    ])
    func reads(tex: String, text: String) throws {
        #expect(try Formula(tex: tex).unicode == text)
    }

    /// What is printed reads back as the same tree and prints the same again.
    static func isFixed(_ tex: String) throws -> Bool {
        let formula = try Formula(tex: tex)
        let again = try Formula(tex: formula.tex)
        return again == formula && again.tex == formula.tex
    }

    @Test(arguments: [
        #"{=}"#, #"{{a+b}}"#, #"{}"#, #"x_{{=}}"#, #"\frac{}{{x}}"#, #"{2}3"#, #"{.}5"#, #"2 . 5"#, #"^2"#,
        #"'"#, #"x'^2"#,
        #"\prime"#, #"f^{\prime\prime}"#, #"\alpha a\beta b"#, #"a\ b\quad c"#, #"\ "#,
        #"\max\nolimits_x \int\limits_0"#,
        #"\operatorname*{arg\,max}_w"#, #"\operatorname{log} \operatorname{max} \operatorname{}"#,
        #"\text{}"#, #"\mathrm{}"#,
        #"\underbrace{x}"#, #"\overbrace{x}_{y}^{z}"#, #"\underbrace{a}_{b}_{c}"#, #"\left.\right."#,
        #"\left\|x\right>"#,
        #"\begin{aligned} a &= b \\ &= c \end{aligned}"#, #"\begin{matrix}\end{matrix}"#, #"\dfrac{a}{b}^2"#,
        #"\hat{\hat{x}}"#,
        #"\text{ä \textbackslash{} ~\, \$}"#, #"\mathbf{Wx\theta 0} \boldsymbol{Wx}"#,
        #"\class{positive}{\class{plain}{x}}"#,
        #"\sqrt[]{x}"#, #"\sqrt[\frac{1}{2}]{x}"#, #"a|b|\|c\|\lvert d\rvert"#, #"f\colon A : B"#, #"x\%^2"#,
        #"-\!-"#,
        #"\frac\alpha\beta"#, #"\hat\alpha_\beta"#, #"x^\frac12"#, #"\left(\left(x\right)\right)"#,
        #"12.5.5"#, #"1,000.5"#,
    ])
    func whatIsPrintedReadsBack(tex: String) throws {
        #expect(try Self.isFixed(tex), "\(tex)")
    }

    @Test func whatLaTeXWasGivenReadsBack() throws {
        for tex in try Self.references() { #expect(try Self.isFixed(tex), "\(tex)") }
    }

    /// What the program prints itself can be read, too.
    @Test(arguments: Samples.all.filter { $0 != Samples.hostile })
    func ownFormulasAreRead(formula: Formula) throws {
        #expect(try Self.isFixed(formula.tex), "\(formula.tex)")
        #expect(try !Formula(tex: Samples.hostile.tex).unicode.isEmpty)
    }

    @Test func adamMeansTheSameReadOrBuilt() throws {
        #expect(try Formula(tex: Samples.adam.tex).unicode == Samples.adam.unicode)
        #expect(try Formula(tex: Samples.chain.tex).unicode == Samples.chain.unicode)
        #expect(try Formula(tex: Samples.softmax.tex).unicode == Samples.softmax.unicode)
    }

    @Test func authorsFormulasAreMathML() throws {
        let formula = try Formula(tex: #"\class{weight}{w_1} \le \sum_{i} \left( \hat{x} \right)^2"#)
        #expect(
            formula.mathML
                == #"<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mrow class="weight"><msub><mi>w</mi><mn>1</mn></msub></mrow>"#
                + #"<mo>≤</mo><munder><mo>∑</mo><mi>i</mi></munder><msup><mrow><mo fence="true" form="prefix">(</mo>"#
                + #"<mover><mi>x</mi><mo accent="true" stretchy="false">^</mo></mover><mo fence="true" form="postfix">)</mo></mrow>"#
                + "<mn>2</mn></msup></mrow></math>")
    }

    /// The formulas that LaTeX measured.
    static func references() throws -> [String] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(
            contentsOf: folder.appending(path: "References/latex/formulas.txt"), encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            line.firstRange(of: ": ").map { String(line[$0.upperBound...]) }
        }
    }
}
