import Calculus
import Foundation
import Testing

/// Errors against the C library, itself 0.5 to 2.2 units off, over bit patterns, exponents and dense ranges.
@Suite struct ElementaryAccuracyTests {
    @Test(arguments: ElementaryFunction.all)
    func staysWithinThreeUnitsOfTheLibrary(function: ElementaryFunction) {
        guard let library = function.library else { return }
        var arguments = ElementaryArguments(seed: 1)
        var worst: (units: UInt64, x: Double) = (0, 0)
        for block in 0..<45_000 {
            let x = arguments.lanes(in: block % 2 == 0 ? function.range : -1...1, kind: block)
            let y = function.lanes(x)
            for lane in 0..<8 {
                let units = unitsInTheLastPlace(y[lane], library(x[lane]))
                if units > worst.units { worst = (units, x[lane]) }
            }
        }
        #expect(worst.units <= 3, "\(function.name)(\(worst.x)) is \(worst.units) units off")
    }

    @Test(arguments: 0..<5)
    func powersStayWithinThreeUnitsOfTheLibrary(kind: Int) {
        var arguments = ElementaryArguments(seed: 2)
        var worst: (units: UInt64, x: Double, y: Double) = (0, 0, 0)
        for _ in 0..<6_000 {
            var (x, y) = (Lanes(), Lanes())
            for lane in 0..<8 { (x[lane], y[lane]) = pair(kind, &arguments) }
            let powers = Elementary.pow(x, y)
            for lane in 0..<8 {
                let units = unitsInTheLastPlace(powers[lane], Foundation.pow(x[lane], y[lane]))
                if units > worst.units { worst = (units, x[lane], y[lane]) }
            }
        }
        #expect(worst.units <= 3, "pow(\(worst.x), \(worst.y)) is \(worst.units) units off")
    }

    private func pair(_ kind: Int, _ arguments: inout ElementaryArguments) -> (Double, Double) {
        switch kind {
        case 0: return (arguments.pattern(), arguments.pattern())
        case 1: return (arguments.number(in: -10...10), arguments.number(in: -200...200).rounded())
        case 2: return (arguments.number(in: 0...1e-307), arguments.number(in: -1...1))
        case 3:
            let x = arguments.pattern().magnitude
            return (x, arguments.number(in: -745...710) / Foundation.log(x))
        default:
            let x = 1 + arguments.moderate().magnitude * 0x1p-13
            return (x, arguments.number(in: -745...710) / Foundation.log(x))
        }
    }

    /// Doubles beside multiples of π/2, where the reduction cancels most.
    @Test func sineAndCosineHoldBesideMultiplesOfHalfPi() {
        var arguments = ElementaryArguments(seed: 3)
        var worst: UInt64 = 0
        for _ in 0..<100_000 {
            let quarters = Double(arguments.word() % 1_100_000)
            let x = Double(bitPattern: (quarters * (Double.pi / 2)).bitPattern &+ arguments.word() % 3)
            worst = max(worst, unitsInTheLastPlace(Elementary.sin(x), Foundation.sin(x)))
            worst = max(worst, unitsInTheLastPlace(Elementary.cos(x), Foundation.cos(x)))
        }
        #expect(worst <= 1)
    }

    #if arch(x86_64)
        /// The two functions that C lacks, against 80-bit arithmetic.
        @Test(arguments: ["sigmoid", "softplus"])
        func staysWithinThreeUnitsOfExtendedPrecision(name: String) throws {
            let function = try #require(ElementaryFunction.named(name))
            var arguments = ElementaryArguments(seed: 4)
            var worst: (units: UInt64, x: Double) = (0, 0)
            for block in 0..<45_000 {
                let x = arguments.lanes(in: block % 2 == 0 ? function.range : -6...6, kind: block)
                let y = function.lanes(x)
                for lane in 0..<8 {
                    let e = Foundation.exp(-Float80(x[lane].magnitude))
                    let reference =
                        name == "sigmoid"
                        ? (x[lane] < 0 ? e : 1) / (1 + e)
                        : Float80(x[lane] < 0 ? 0 : x[lane]) + Foundation.log1p(e)
                    let units = unitsInTheLastPlace(y[lane], Double(reference))
                    if units > worst.units { worst = (units, x[lane]) }
                }
            }
            #expect(worst.units <= 3, "\(name)(\(worst.x)) is \(worst.units) units off")
        }
    #endif
}
