import Calculus
import Foundation
import Testing

/// One elementary function in its two forms, with the C library's where it has one.
struct ElementaryFunction: Sendable, CustomTestStringConvertible {
    let name: String
    let lanes: @Sendable (Lanes) -> Lanes
    let scalar: @Sendable (Double) -> Double
    let library: (@Sendable (Double) -> Double)?
    /// Where the function is neither 0, constant nor infinite, for dense sampling.
    let range: ClosedRange<Double>

    var testDescription: String { name }

    static let all: [ElementaryFunction] = [
        .init("exp", { Elementary.exp($0) }, { Elementary.exp($0) }, { Foundation.exp($0) }, -746...710),
        .init(
            "expm1", { Elementary.expm1($0) }, { Elementary.expm1($0) }, { Foundation.expm1($0) }, -40...710),
        .init("log", { Elementary.log($0) }, { Elementary.log($0) }, { Foundation.log($0) }, 0...10),
        .init("log1p", { Elementary.log1p($0) }, { Elementary.log1p($0) }, { Foundation.log1p($0) }, -1...10),
        .init("tanh", { Elementary.tanh($0) }, { Elementary.tanh($0) }, { Foundation.tanh($0) }, -20...20),
        .init("sigmoid", { Elementary.sigmoid($0) }, { Elementary.sigmoid($0) }, nil, -746...40),
        .init("softplus", { Elementary.softplus($0) }, { Elementary.softplus($0) }, nil, -746...40),
        .init("erf", { Elementary.erf($0) }, { Elementary.erf($0) }, { Foundation.erf($0) }, -6.1...6.1),
        .init("sin", { Elementary.sin($0) }, { Elementary.sin($0) }, { Foundation.sin($0) }, -2e6...2e6),
        .init("cos", { Elementary.cos($0) }, { Elementary.cos($0) }, { Foundation.cos($0) }, -2e6...2e6),
    ]

    static func named(_ name: String) -> ElementaryFunction? { all.first { $0.name == name } }

    private init(
        _ name: String, _ lanes: @escaping @Sendable (Lanes) -> Lanes,
        _ scalar: @escaping @Sendable (Double) -> Double, _ library: (@Sendable (Double) -> Double)?,
        _ range: ClosedRange<Double>
    ) {
        (self.name, self.lanes, self.scalar, self.library, self.range) = (name, lanes, scalar, library, range)
    }
}

/// Arguments drawn by SplitMix64, the same on every machine.
struct ElementaryArguments {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func word() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// Any bit pattern: every exponent alike, subnormal numbers, infinities and NaN.
    mutating func pattern() -> Double { Double(bitPattern: word()) }

    /// Uniform in a range.
    mutating func number(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * (Double(word() >> 11) * 0x1p-53)
    }

    /// Either sign, and an exponent uniform between those of 2⁻⁶² and 2¹².
    mutating func moderate() -> Double {
        let bits = word()
        let exponent = 1023 - 62 + (bits >> 56) % 75
        return Double(bitPattern: (bits & 0x800f_ffff_ffff_ffff) | exponent << 52)
    }

    /// The three kinds in turn, eight at a time.
    mutating func lanes(in range: ClosedRange<Double>, kind: Int) -> Lanes {
        var result = Lanes()
        for lane in 0..<8 {
            switch kind % 3 {
            case 0: result[lane] = pattern()
            case 1: result[lane] = moderate()
            default: result[lane] = number(in: range)
            }
        }
        return result
    }
}

/// How many doubles lie between two numbers, 0 for two NaN, the largest count for a NaN and a number.
func unitsInTheLastPlace(_ a: Double, _ b: Double) -> UInt64 {
    if a.isNaN || b.isNaN { return a.isNaN && b.isNaN ? 0 : .max }
    func rank(_ x: Double) -> Int64 {
        let bits = Int64(bitPattern: x.bitPattern)
        return bits < 0 ? Int64.min - bits : bits
    }
    let (distance, overflow) = rank(a).subtractingReportingOverflow(rank(b))
    return overflow ? .max : distance.magnitude
}
