extension Elementary {
    /// x^y to under 2 units in the last place, with the special cases of C (Annex F): exact signs for whole y,
    /// NaN for negative x otherwise, x⁰ = 1 always.
    ///
    /// e^(y log x), the logarithm to about 65 bits in two pieces (`longLog`), since y log x may reach 745.
    @inline(__always) package static func pow(_ x: Lanes, _ y: Lanes) -> Lanes {
        var powers = Powers(x, y, ofMagnitudes: positivePower(x.magnitudes, y))
        let ordinary = (x .> 0) .& (x .< .infinity) .& (y.magnitudes .< .infinity)
        if any(.!ordinary) { powers.resolve() }
        return powers.results
    }

    /// x^y of one pair: the bits of a lane.
    package static func pow(_ x: Double, _ y: Double) -> Double {
        let power = positivePower(Lanes(repeating: x.magnitude), Lanes(repeating: y))[0]
        return Powers.resolved(x, y, power)
    }

    /// x^y for finite x > 0 and finite y.
    @inline(__always) private static func positivePower(_ x: Lanes, _ y: Lanes) -> Lanes {
        let (logHead, logRest) = longLog(x)
        let yHead = y.head
        let high: Lanes = yHead * logHead
        let low: Lanes = (y - yHead) * logHead + y * logRest

        let beyond = high.magnitudes .> 800
        let exponent = high.or(800, where: high .> 800).or(-800, where: high .< -800)
        let shifted: Lanes = exponent * 0x1.71547652b82fep0 + rounder
        let k: Lanes = shifted - rounder
        let near: Lanes = exponent - k * ln2High
        let r: Lanes = near + (low.or(0, where: beyond) - k * ln2Low)
        return scaled(1 + expm1Polynomial(r), by: shifted.bits)
    }

    /// log x of finite x > 0 as a head of 26 bits and the rest, relative error about 2⁻⁶⁵ (after FDLIBM's `pow`).
    ///
    /// x = 2^k m and s = (m − 1) / (m + 1) in two pieces; log m = 2/3 s (3 + s² + s⁴ L(s²)), L minimax of degree 6;
    /// heads of 26 bits make every leading product exact.
    @inline(__always) private static func longLog(_ x: Lanes) -> (head: Lanes, rest: Lanes) {
        let (k, m) = parts(x)
        let f: Lanes = m - 1
        let u: Lanes = m + 1
        let s: Lanes = f / u
        let sHead = s.head
        let uHead = u.head
        let uRest: Lanes = m - (uHead - 1)
        let sRest: Lanes = ((f - sHead * uHead) - sHead * uRest) / u

        let z: Lanes = s * s
        let z2: Lanes = z * z
        let l0: Lanes = z * 0x1.b6db6db6891a7p-2 + 0x1.3333333333448p-1
        let l1: Lanes = z * 0x1.1745b05c8cebcp-2 + 0x1.5555559edfcb8p-2
        let l2: Lanes = z * 0x1.9746271df41e4p-3 + 0x1.d8ae14f4b5da9p-3
        let l3: Lanes = l2 + z2 * 0x1.952f45aa6c69cp-3
        let tail: Lanes = (l0 + (l1 + l3 * z2) * z2) * z2 + sRest * (sHead + s)

        let square: Lanes = sHead * sHead
        let sum = (3 + square + tail).head
        let sumRest: Lanes = tail - ((sum - 3) - square)
        let product: Lanes = sHead * sum
        let productRest: Lanes = sRest * sum + sumRest * s
        let head = (product + productRest).head
        let rest: Lanes = productRest - (head - product)

        // Times 2/3, plus k ln 2 from a piece of 42 bits and its rest.
        let scaled: Lanes = head * 0x1.555555p-1
        let exponentPart: Lanes = k * 0x1.62e42fefa38p-1
        let total: Lanes = exponentPart + scaled
        let lost: Lanes = scaled - (total - exponentPart)
        let twoThirdsLow: Lanes = head * 0x1.5555555555555p-27 + rest * 0x1.5555555555555p-1
        let low: Lanes = lost + (twoThirdsLow + k * 0x1.ef35793c7673p-45)
        let logHead = (total + low).head
        return (logHead, (total - logHead) + low)
    }
}
