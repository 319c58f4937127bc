import CHarfBuzz

/// A glyph made as long as needed: a larger variant, or one assembled from pieces.
struct StretchedGlyph {
    /// The pieces with the distance of each from the start along the direction of growth, in ems.
    let pieces: [(glyph: UInt32, offset: Double)]
    /// The length in the direction of growth, in ems.
    let length: Double

    /// A direction that glyphs grow in.
    enum Direction {
        case vertical, horizontal

        fileprivate var tag: hb_direction_t { self == .vertical ? HB_DIRECTION_TTB : HB_DIRECTION_LTR }
    }
}

extension MathFont {
    /// The smallest form of `glyph` that is at least `length` ems long, or the longest that the font has.
    func stretched(_ glyph: UInt32, to length: Double, _ direction: StretchedGlyph.Direction)
        -> StretchedGlyph
    {
        if let ink = font.ink(of: glyph) {
            let own = direction == .vertical ? ink.top - ink.bottom : ink.right - ink.left
            if own >= length { return StretchedGlyph(pieces: [(glyph, 0)], length: own) }
        }
        let variants = variants(of: glyph, direction)
        if let fitting = variants.first(where: { $0.length >= length }) { return whole(fitting) }
        if let assembled = assembly(of: glyph, length, direction) { return assembled }
        return whole(variants.last ?? (glyph, 0))
    }

    /// The widest form of `glyph` that is no wider than `length` ems, or the glyph itself where none is.
    func widest(_ glyph: UInt32, within length: Double) -> UInt32 {
        variants(of: glyph, .horizontal).last { $0.length <= length }?.glyph ?? glyph
    }

    /// The form of `glyph` whose width comes nearest to `length` ems; assembled where that gives it exactly.
    func spread(_ glyph: UInt32, within length: Double) -> StretchedGlyph {
        if let assembled = assembly(of: glyph, length, .horizontal), abs(assembled.length - length) < 0.01 {
            return assembled
        }
        let nearest = variants(of: glyph, .horizontal).min {
            abs($0.length - length) < abs($1.length - length)
        }
        return whole(nearest ?? (glyph, 0))
    }

    private func whole(_ variant: (glyph: UInt32, length: Double)) -> StretchedGlyph {
        StretchedGlyph(pieces: [(variant.glyph, 0)], length: variant.length)
    }

    private func variants(
        of glyph: UInt32, _ direction: StretchedGlyph.Direction
    ) -> [(glyph: UInt32, length: Double)] {
        var variants = [hb_ot_math_glyph_variant_t](repeating: .init(), count: 32)
        var count = UInt32(variants.count)
        _ = hb_ot_math_get_glyph_variants(font.shaper, glyph, direction.tag, 0, &count, &variants)
        return variants.prefix(Int(count)).map { ($0.glyph, ems($0.advance)) }
    }

    /// Pieces with the repeatable ones repeated until they reach the length at the least overlap, then pulled
    /// together evenly.
    private func assembly(
        of glyph: UInt32, _ length: Double, _ direction: StretchedGlyph.Direction
    ) -> StretchedGlyph? {
        var parts = [hb_ot_math_glyph_part_t](repeating: .init(), count: 16)
        var count = UInt32(parts.count)
        var correction: hb_position_t = 0
        _ = hb_ot_math_get_glyph_assembly(font.shaper, glyph, direction.tag, 0, &count, &parts, &correction)
        parts = Array(parts.prefix(Int(count)))
        let least = ems(hb_ot_math_get_min_connector_overlap(font.shaper, direction.tag))
        guard !parts.isEmpty else { return nil }
        // A formula that needs more repetitions than this is not meant for a page.
        for repetitions in 0...200 {
            let row = parts.flatMap { part in
                Array(
                    repeating: part,
                    count: part.flags == HB_OT_MATH_GLYPH_PART_FLAG_EXTENDER ? repetitions : 1)
            }
            let full = row.reduce(0) { $0 + ems($1.full_advance) }
            let joints = zip(row, row.dropFirst()).map {
                min(ems($0.end_connector_length), ems($1.start_connector_length))
            }
            guard full - Double(joints.count) * least >= length || repetitions == 200 else { continue }
            let spare = joints.isEmpty ? 0 : max(0, full - length) / Double(joints.count)
            var pieces: [(glyph: UInt32, offset: Double)] = []
            var position = 0.0
            for (index, part) in row.enumerated() {
                if index > 0 { position -= max(least, min(spare, joints[index - 1])) }
                pieces.append((part.glyph, position))
                position += ems(part.full_advance)
            }
            return StretchedGlyph(pieces: pieces, length: position)
        }
        return nil
    }
}
