extension Elementary {
    /// tanh x to under 2 units in the last place, also relative to tiny x.
    ///
    /// Below ½ log 3, where tanh is ½, an odd minimax polynomial, x + x³ R(x²) with R of degree 10; beyond,
    /// 1 − 2 / (e^(2|x|) + 1), whose quotient is at most ½ so that its error weighs half. Neighbouring lanes are often all on
    /// one side, as those of a surface are; then the other side is not computed.
    @inline(__always) package static func tanh(_ x: Lanes) -> Lanes {
        let magnitude = x.magnitudes
        let isNear = magnitude .< 0x1.193ea7aad030bp-1
        let a: Lanes = magnitude.or(20, where: magnitude .> 20)
        let (isAllNear, isAnyNear) = isNear.everywhereAndAnywhere
        if isAllNear { return nearTanh(a).signed(like: x) }
        if !isAnyNear { return farTanh(a).signed(like: x) }
        // Near before far: beginning as the line above, the two would be joined, and both sides always computed.
        let near = nearTanh(a)
        return farTanh(a).or(near, where: isNear).signed(like: x)
    }

    @inline(__always) private static func farTanh(_ a: Lanes) -> Lanes {
        let (r, k) = reduced(a + a)
        let exponential: Lanes = (1 + expm1Polynomial(r)) * powerOfTwo(k)
        return 1 - 2 / (exponential + 1)
    }

    @inline(__always) private static func nearTanh(_ a: Lanes) -> Lanes {
        a + a * deviation(a * a)
    }

    /// tanh of one number: the bits of a lane.
    package static func tanh(_ x: Double) -> Double { tanh(Lanes(repeating: x))[0] }

    /// z R(z), by how much tanh √z differs from √z in relation to it, for z up to (½ log 3)².
    @inline(__always) private static func deviation(_ z: Lanes) -> Lanes {
        let z2: Lanes = z * z
        let p0: Lanes = z * 0x1.1111111110832p-3 + -0x1.5555555555550p-2
        let p1: Lanes = z * 0x1.664f485b2cc0dp-6 + -0x1.ba1ba1b985854p-5
        let p2: Lanes = z * 0x1.d6d2a44108cbdp-9 + -0x1.226e2f4c2e4f8p-7
        let p3: Lanes = z * 0x1.34873519bec4ap-11 + -0x1.7d90422061c9dp-10
        let p4: Lanes = z * 0x1.5dda8237b2e06p-14 + -0x1.e9937efb66cccp-13
        let p5: Lanes = p4 + z2 * -0x1.480d19cfd2bf3p-16
        let p: Lanes = p0 + (p1 + (p2 + (p3 + p5 * z2) * z2) * z2) * z2
        return p * z
    }
}
