extension Elementary {
    /// log(1 + e^x), the smooth ramp, to under 2 units in the last place, also where it is tiny.
    ///
    /// It is max(x, 0) + log(1 + e) with e = e^−|x| ≤ 1, and for s = e / (2 + e) ≤ 1/3 the logarithm is
    /// 2 artanh s, arranged as in FDLIBM's `log1p` around e − e²/2 (minimax of degree 9 in s²).
    @inline(__always) package static func softplus(_ x: Lanes) -> Lanes {
        let e = decay(x)
        let s: Lanes = e / (2 + e)
        let z: Lanes = s * s
        let z2: Lanes = z * z
        let p0: Lanes = z * 0x1.99999999a0907p-2 + 0x1.5555555555534p-1
        let p1: Lanes = z * 0x1.c71c7423465cap-3 + 0x1.249249207e7a7p-2
        let p2: Lanes = z * 0x1.3b1defa5470dap-3 + 0x1.745cb30e08b00p-3
        let p3: Lanes = z * 0x1.efe8b05805790p-4 + 0x1.1066bbb50bb14p-3
        let p4: Lanes = z * 0x1.5cbb25dee8616p-3 + 0x1.55697eb87332ap-4
        let p: Lanes = p0 + (p1 + (p2 + (p3 + p4 * z2) * z2) * z2) * z2
        let halfSquare: Lanes = e * 0.5 * e
        let logarithm: Lanes = e - (halfSquare - s * (halfSquare + p * z))
        return x.or(0, where: x .< 0) + logarithm
    }

    /// The smooth ramp of one number: the bits of a lane.
    package static func softplus(_ x: Double) -> Double { softplus(Lanes(repeating: x))[0] }
}
