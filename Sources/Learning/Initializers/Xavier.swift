extension Setting {
    static let gain = Setting("gain", .number(minimum: 0), default: .number(1), "a factor on the spread")
}

extension Initializer {
    /// Glorot and Bengio 2010, equation 16: uniform within ±gain·√(6/(inputs + units)).
    static let xavierUniform = Initializer(
        "xavier_uniform", "uniform within ±√(6/(inputs + units))", settings: [.gain]
    ) { settings, fanIn, fanOut, random in
        let bound = settings.number("gain") * (6 / (fanIn + fanOut)).squareRoot()
        return random.uniform(-bound, bound)
    }

    /// The normal form with the same variance, 2/(inputs + units).
    static let xavierNormal = Initializer(
        "xavier_normal", "normal with variance 2/(inputs + units)", settings: [.gain]
    ) { settings, fanIn, fanOut, random in
        random.normal(deviation: settings.number("gain") * (2 / (fanIn + fanOut)).squareRoot())
    }
}
