extension Elementary {
    /// log(1 + x) to under 1 unit in the last place, also relative to tiny x; −∞ at −1 and NaN below.
    ///
    /// The logarithm of u = 1 + x as in `log`, plus the part of x that rounding u lost, divided by u
    /// (the correction of FDLIBM's `log1p`); near 0, where k = 0, x itself is the fraction f.
    @inline(__always) package static func log1p(_ x: Lanes) -> Lanes {
        let u: Lanes = 1 + x
        let (k, mantissa) = normalParts(u)
        let near = k .== 0
        let f = (mantissa - 1).or(x, where: near)
        let lostOfX: Lanes = x - (u - 1)
        let lostOfOne: Lanes = 1 - (u - x)
        let lost = lostOfX.or(lostOfOne, where: x .> 1).or(0, where: near)
        let (halfSquare, rest) = logarithmTerms(f)
        let low: Lanes = k * ln2Low + lost / u
        let result: Lanes = k * ln2High - ((halfSquare - (rest + low)) - f)
        // x itself where nothing is added: infinity, NaN, and numbers whose square vanishes, −0 among them.
        let square: Lanes = x * x
        let open = result.or(x, where: .!(x .< .infinity)).or(x, where: square .< 0x1p-110)
        return open.or(.nan, where: x .< -1).or(-.infinity, where: x .== -1)
    }

    /// log(1 + x) of one number: the bits of a lane.
    package static func log1p(_ x: Double) -> Double { log1p(Lanes(repeating: x))[0] }
}
