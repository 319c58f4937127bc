extension Elementary {
    /// 1 / (1 + e^−x), the logistic function, to under 3 units in the last place on both sides.
    ///
    /// With e = e^−|x| ≤ 1 it is 1 / (1 + e) on the right and e / (1 + e) on the left, so nothing overflows
    /// and the left tail keeps its relative accuracy down to subnormal results.
    @inline(__always) package static func sigmoid(_ x: Lanes) -> Lanes {
        let e = decay(x)
        return e.or(1, where: x .>= 0) / (1 + e)
    }

    /// The logistic function of one number: the bits of a lane.
    package static func sigmoid(_ x: Double) -> Double { sigmoid(Lanes(repeating: x))[0] }

    /// e^−|x|.
    @inline(__always) static func decay(_ x: Lanes) -> Lanes {
        let magnitude = x.magnitudes
        let (r, k) = reduced(-magnitude.or(746, where: magnitude .> 746))
        return scaled(1 + expm1Polynomial(r), by: k)
    }
}
