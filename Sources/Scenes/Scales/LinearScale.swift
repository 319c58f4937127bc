/// Maps numbers to pixels in proportion.
package struct LinearScale: Hashable, Sendable {
    package let domain: ScaleRange
    package let pixels: ScaleRange

    package init(_ domain: ScaleRange, onto pixels: ScaleRange) {
        self.domain = domain
        self.pixels = pixels
    }

    /// The pixel of a number; an empty domain maps to the middle.
    package func callAsFunction(_ value: Double) -> Double {
        guard domain.span != 0 else { return pixels.middle }
        return pixels.start + (value - domain.start) / domain.span * pixels.span
    }

    /// The number at a pixel.
    package func value(at pixel: Double) -> Double {
        guard pixels.span != 0 else { return domain.start }
        return domain.start + (pixel - pixels.start) / pixels.span * domain.span
    }

    /// Round numbers of the domain, `count` of them or about as many, lowest first.
    package func ticks(_ count: Int = 5) -> [Tick] {
        NiceTicks.between(min(domain.start, domain.end), max(domain.start, domain.end), count: count)
    }

    /// The scale with its domain widened to the round numbers around it.
    package func nice(_ count: Int = 5) -> LinearScale {
        guard domain.span > 0, let step = NiceTicks.step(for: domain.span, count: count) else { return self }
        let start = (domain.start / step.size).rounded(.down)
        let end = (domain.end / step.size).rounded(.up)
        return LinearScale(ScaleRange(step.value(of: start), step.value(of: end)), onto: pixels)
    }
}

/// The two ends of a scale; the end may lie below the start, as pixels do on an axis that points up.
package struct ScaleRange: Hashable, Sendable {
    package let start: Double
    package let end: Double

    package init(_ start: Double, _ end: Double) {
        self.start = start
        self.end = end
    }

    /// The end minus the start.
    package var span: Double { end - start }
    /// Halfway between the two.
    package var middle: Double { start + span / 2 }
}

/// A number on an axis and how it is written.
package struct Tick: Hashable, Sendable {
    package let value: Double
    package let label: String

    package init(value: Double, label: String) {
        self.value = value
        self.label = label
    }
}
