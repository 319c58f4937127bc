/// An opaque sRGB colour of eight bits a channel.
package struct RGB: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour written as `0xRRGGBB`.
    package init(_ hex: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
            blue: UInt8(truncatingIfNeeded: hex))
    }

    /// The colour as `0xRRGGBB`.
    package var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

    /// The colour as CSS writes it: `#0072B2`.
    package var css: String {
        var bytes: [UInt8] = []
        appendCSS(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the colour as CSS writes it.
    package func appendCSS(to output: inout [UInt8]) {
        output.append(UInt8(ascii: "#"))
        for shift in stride(from: 20, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: hex >> UInt32(shift) & 15)
            output.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
        }
    }

    /// This colour at `strength` (0 to 1), the rest another: what real transparency would show over a flat ground.
    package func blended(over ground: RGB, strength: Double) -> RGB {
        let share = min(max(strength.isFinite ? strength : 0, 0), 1)
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8((Double(b) + (Double(a) - Double(b)) * share).rounded())
        }
        return RGB(
            red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
    }

    /// How dark the colour is as ink on paper: 0 for white, 1 for black (luma of BT.601).
    package var darkness: Double {
        1 - (0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)) / 255
    }
}
