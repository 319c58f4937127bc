extension Elementary {
    /// e^x − 1 to under 3 units in the last place, also relative to tiny x.
    ///
    /// x = k ln 2 + r as in `exp`; then 2^k p + (2^k − 1) with p = e^r − 1 from the same polynomial, formed
    /// at half its size so that the largest results do not overflow on the way.
    @inline(__always) package static func expm1(_ x: Lanes) -> Lanes {
        let clamped = x.or(710, where: x .> 710).or(-50, where: x .< -50)
        let (r, k) = reduced(clamped)
        let half = powerOfTwo(k &- 1)
        let result: Lanes = expm1Polynomial(r) * half + (half - 0.5)
        // Halving would lose a bit of a subnormal x, and the sum the sign of −0.
        return (result + result).or(x, where: x.magnitudes .< 0x1p-54)
    }

    /// e^x − 1 of one number: the bits of a lane.
    package static func expm1(_ x: Double) -> Double { expm1(Lanes(repeating: x))[0] }
}
