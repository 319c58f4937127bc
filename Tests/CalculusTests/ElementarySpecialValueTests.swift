import Calculus
import Foundation
import Testing

/// Signed zeros, infinities, NaN, the ends of the range, and the scalar forms.
@Suite struct ElementarySpecialValueTests {
    private static let edges: [Double] = [
        0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 1.5, .infinity, -.infinity, .nan,
        .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude, -.leastNormalMagnitude,
        .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1.0.nextUp, 1.0.nextDown, -1.0.nextUp,
        -1.0.nextDown,
        709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412, -708.3964185322641,
        0x1p52 + 1, -0x1p52 - 1, 0x1p53, 0x1p53 + 2, 1e22, 1e300, -1e300, 0x1.8p20, -0x1.8p20, 1e-300, 1e9,
    ]

    @Test(arguments: ElementaryFunction.all)
    func edgesAreTheLibrarys(function: ElementaryFunction) {
        guard let library = function.library else { return }
        for x in Self.edges {
            let (own, reference) = (function.scalar(x), library(x))
            #expect(
                unitsInTheLastPlace(own, reference) <= 2, "\(function.name)(\(x)) = \(own), not \(reference)")
            if !reference.isNaN { #expect(own.sign == reference.sign, "the sign of \(function.name)(\(x))") }
            if reference.isInfinite || reference == 0 || x == 0 { #expect(own == reference || own.isNaN) }
        }
    }

    @Test func edgesOfThePowerAreTheLibrarys() {
        for x in Self.edges {
            for y in Self.edges {
                let (own, reference) = (Elementary.pow(x, y), Foundation.pow(x, y))
                #expect(
                    unitsInTheLastPlace(own, reference) <= 1, "pow(\(x), \(y)) = \(own), not \(reference)")
                if !reference.isNaN { #expect(own.sign == reference.sign, "the sign of pow(\(x), \(y))") }
            }
        }
    }

    @Test func sigmoidAndSoftplusHaveTheirLimits() {
        #expect(Elementary.sigmoid(.infinity) == 1)
        #expect(Elementary.sigmoid(-.infinity) == 0)
        #expect(Elementary.sigmoid(0) == 0.5)
        #expect(Elementary.sigmoid(.nan).isNaN)
        #expect(Elementary.sigmoid(-745) == .leastNonzeroMagnitude)
        #expect(Elementary.softplus(.infinity) == .infinity)
        #expect(Elementary.softplus(-.infinity) == 0)
        #expect(Elementary.softplus(1000) == 1000)
        #expect(Elementary.softplus(.nan).isNaN)
        #expect(Elementary.softplus(-745) == .leastNonzeroMagnitude)
    }

    @Test(arguments: ElementaryFunction.all)
    func scalarHasTheBitsOfALane(function: ElementaryFunction) {
        var arguments = ElementaryArguments(seed: 5)
        var different = 0
        for block in 0..<3_000 {
            let x = arguments.lanes(in: function.range, kind: block)
            let y = function.lanes(x)
            for lane in 0..<8 {
                let scalar = function.scalar(x[lane])
                if scalar.bitPattern != y[lane].bitPattern, !(scalar.isNaN && y[lane].isNaN) {
                    different += 1
                }
            }
        }
        #expect(different == 0)
    }

    @Test func scalarPowerHasTheBitsOfALane() {
        var arguments = ElementaryArguments(seed: 6)
        var different = 0
        for block in 0..<3_000 {
            let x = arguments.lanes(in: -10...10, kind: block)
            let y = arguments.lanes(in: -20...20, kind: block + block / 3)
            let powers = Elementary.pow(x, y)
            for lane in 0..<8 {
                let scalar = Elementary.pow(x[lane], y[lane])
                if scalar.bitPattern != powers[lane].bitPattern, !(scalar.isNaN && powers[lane].isNaN) {
                    different += 1
                }
            }
        }
        #expect(different == 0)
    }
}
