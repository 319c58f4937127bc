import CHarfBuzz

/// A measure that a mathematical font prescribes (OpenType MATH table), with the value for fonts that have none, in ems.
struct MathConstant {
    let tag: hb_ot_math_constant_t
    let standard: Double

    private init(_ tag: hb_ot_math_constant_t, _ standard: Double) {
        self.tag = tag
        self.standard = standard
    }

    static var axisHeight: Self { .init(HB_OT_MATH_CONSTANT_AXIS_HEIGHT, 0.25) }
    static var accentBaseHeight: Self { .init(HB_OT_MATH_CONSTANT_ACCENT_BASE_HEIGHT, 0.45) }

    static var subscriptShiftDown: Self { .init(HB_OT_MATH_CONSTANT_SUBSCRIPT_SHIFT_DOWN, 0.2) }
    static var subscriptTopMax: Self { .init(HB_OT_MATH_CONSTANT_SUBSCRIPT_TOP_MAX, 0.36) }
    static var subscriptBaselineDropMin: Self { .init(HB_OT_MATH_CONSTANT_SUBSCRIPT_BASELINE_DROP_MIN, 0.2) }
    static var superscriptShiftUp: Self { .init(HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP, 0.36) }
    static var superscriptShiftUpCramped: Self {
        .init(HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP_CRAMPED, 0.29)
    }
    static var superscriptBottomMin: Self { .init(HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MIN, 0.12) }
    static var superscriptBaselineDropMax: Self {
        .init(HB_OT_MATH_CONSTANT_SUPERSCRIPT_BASELINE_DROP_MAX, 0.25)
    }
    static var subSuperscriptGapMin: Self { .init(HB_OT_MATH_CONSTANT_SUB_SUPERSCRIPT_GAP_MIN, 0.16) }
    static var superscriptBottomMaxWithSubscript: Self {
        .init(HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT, 0.36)
    }
    static var spaceAfterScript: Self { .init(HB_OT_MATH_CONSTANT_SPACE_AFTER_SCRIPT, 0.05) }

    static var displayOperatorMinHeight: Self { .init(HB_OT_MATH_CONSTANT_DISPLAY_OPERATOR_MIN_HEIGHT, 1.3) }
    static var upperLimitGapMin: Self { .init(HB_OT_MATH_CONSTANT_UPPER_LIMIT_GAP_MIN, 0.2) }
    static var upperLimitBaselineRiseMin: Self {
        .init(HB_OT_MATH_CONSTANT_UPPER_LIMIT_BASELINE_RISE_MIN, 0.11)
    }
    static var lowerLimitGapMin: Self { .init(HB_OT_MATH_CONSTANT_LOWER_LIMIT_GAP_MIN, 0.17) }
    static var lowerLimitBaselineDropMin: Self {
        .init(HB_OT_MATH_CONSTANT_LOWER_LIMIT_BASELINE_DROP_MIN, 0.6)
    }

    static var fractionRuleThickness: Self { .init(HB_OT_MATH_CONSTANT_FRACTION_RULE_THICKNESS, 0.04) }
    static var numeratorShiftUp: Self { .init(HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_SHIFT_UP, 0.39) }
    static var numeratorDisplayShiftUp: Self {
        .init(HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP, 0.68)
    }
    static var denominatorShiftDown: Self { .init(HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_SHIFT_DOWN, 0.35) }
    static var denominatorDisplayShiftDown: Self {
        .init(HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN, 0.69)
    }
    static var numeratorGapMin: Self { .init(HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_GAP_MIN, 0.05) }
    static var numeratorDisplayGapMin: Self {
        .init(HB_OT_MATH_CONSTANT_FRACTION_NUM_DISPLAY_STYLE_GAP_MIN, 0.12)
    }
    static var denominatorGapMin: Self { .init(HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_GAP_MIN, 0.05) }
    static var denominatorDisplayGapMin: Self {
        .init(HB_OT_MATH_CONSTANT_FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN, 0.12)
    }

    static var radicalVerticalGap: Self { .init(HB_OT_MATH_CONSTANT_RADICAL_VERTICAL_GAP, 0.06) }
    static var radicalDisplayVerticalGap: Self {
        .init(HB_OT_MATH_CONSTANT_RADICAL_DISPLAY_STYLE_VERTICAL_GAP, 0.12)
    }
    static var radicalRuleThickness: Self { .init(HB_OT_MATH_CONSTANT_RADICAL_RULE_THICKNESS, 0.04) }
    static var radicalKernBeforeDegree: Self { .init(HB_OT_MATH_CONSTANT_RADICAL_KERN_BEFORE_DEGREE, 0.28) }
    static var radicalKernAfterDegree: Self { .init(HB_OT_MATH_CONSTANT_RADICAL_KERN_AFTER_DEGREE, -0.55) }
    static var overbarVerticalGap: Self { .init(HB_OT_MATH_CONSTANT_OVERBAR_VERTICAL_GAP, 0.12) }
    static var overbarRuleThickness: Self { .init(HB_OT_MATH_CONSTANT_OVERBAR_RULE_THICKNESS, 0.04) }
    static var overbarExtraAscender: Self { .init(HB_OT_MATH_CONSTANT_OVERBAR_EXTRA_ASCENDER, 0.04) }
    static var radicalExtraAscender: Self { .init(HB_OT_MATH_CONSTANT_RADICAL_EXTRA_ASCENDER, 0.04) }
}
