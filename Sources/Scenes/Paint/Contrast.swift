extension RGB {
    /// The contrast ratio of two colours, 1 to 21 (WCAG 2.1).
    package func contrast(with other: RGB) -> Double {
        let a = relativeLuminance
        let b = other.relativeLuminance
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The light a colour gives off, 0 to 1 (WCAG 2.1).
    var relativeLuminance: Double {
        0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
    }

    /// The sRGB transfer curve for every channel value.
    private static let linear: [Double] = (0...255).map { channel in
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : power12over5((value + 0.055) / 1.055)
    }

    /// x^2.4 as the fifth root of x¹²; Newton's method, since the C library is not needed for anything else here.
    private static func power12over5(_ x: Double) -> Double {
        let squared = x * x
        let fourth = squared * squared
        let twelfth = fourth * fourth * fourth
        var root = 1.0
        for _ in 0..<60 {
            let previous = root
            let rootToTheFourth = root * root * root * root
            root = (4 * root + twelfth / rootToTheFourth) / 5
            if abs(root - previous) < 1e-15 { break }
        }
        return root
    }
}
