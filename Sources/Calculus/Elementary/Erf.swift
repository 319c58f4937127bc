extension Elementary {
    /// The error function 2/√π ∫₀ˣ e^(−t²) dt to under 2 units in the last place, also relative to tiny x.
    ///
    /// For |x| < 1 an odd minimax polynomial, x + x P(x²) of degree 12 in x². Beyond, 1 − e^(−x²) Q(t) with
    /// t = (|x| − 3) / (|x| + 3) and Q, minimax of degree 12, for e^(x²) erfc x on [1, 6]; it is 1 from 6 on.
    @inline(__always) package static func erf(_ x: Lanes) -> Lanes {
        let magnitude = x.magnitudes
        let a = magnitude.or(6, where: magnitude .> 6)
        let (r, k) = reduced(-(a * a))
        let bell: Lanes = (1 + expm1Polynomial(r)) * powerOfTwo(k)
        let far: Lanes = 1 - bell * tail((a - 3) / (a + 3))
        let near: Lanes = a + a * centre(a * a)
        return far.or(near, where: a .< 1).signed(like: x)
    }

    /// The error function of one number: the bits of a lane.
    package static func erf(_ x: Double) -> Double { erf(Lanes(repeating: x))[0] }

    /// P of erf x = x + x P(x²) on [0, 1].
    @inline(__always) private static func centre(_ z: Lanes) -> Lanes {
        let z2: Lanes = z * z
        let p0: Lanes = z * -0x1.812746b0379e6p-2 + 0x1.06eba8214db69p-3
        let p1: Lanes = z * -0x1.b82ce31284f36p-6 + 0x1.ce2f21a042b34p-4
        let p2: Lanes = z * -0x1.c02db3db49044p-11 + 0x1.565bcd0dbd8ebp-8
        let p3: Lanes = z * -0x1.f4d1e4343e4bfp-17 + 0x1.f9a321e4aed53p-14
        let p4: Lanes = z * -0x1.5f1f40efb4cb9p-23 + 0x1.b9df3058f0364p-20
        let p5: Lanes = z * -0x1.38ac2618652ffp-30 + 0x1.f7b99dd68060ep-27
        let p6: Lanes = p5 + z2 * 0x1.062769a86b9b5p-34
        return p0 + (p1 + (p2 + (p3 + (p4 + p6 * z2) * z2) * z2) * z2) * z2
    }

    /// Q of erfc x = e^(−x²) Q(t) on 1 ≤ x ≤ 6.
    @inline(__always) private static func tail(_ t: Lanes) -> Lanes {
        let t2: Lanes = t * t
        let q0: Lanes = t * -0x1.4e102b9cf8e05p-2 + 0x1.6e9827d229d32p-3
        let q1: Lanes = t * -0x1.336ffbf0a9681p-3 + 0x1.f6ff2040dca63p-3
        let q2: Lanes = t * -0x1.8fa584cdd2600p-6 + 0x1.258b13bf28720p-4
        let q3: Lanes = t * 0x1.735b1f05902e4p-11 + 0x1.17c9d567f7e9cp-8
        let q4: Lanes = t * 0x1.a551262d63437p-15 + -0x1.37f35924f4f30p-11
        let q5: Lanes = t * -0x1.afa01cba59281p-18 + 0x1.2c7546d6ff5c0p-14
        let q6: Lanes = q5 + t2 * -0x1.b9512864aea64p-18
        return q0 + (q1 + (q2 + (q3 + (q4 + q6 * t2) * t2) * t2) * t2) * t2
    }
}
