extension Initializer {
    /// He and others 2015 for ReLU: uniform within ±√(6/inputs).
    static let heUniform = Initializer("he_uniform", "uniform within ±√(6/inputs), for ReLU") {
        _, fanIn, _, random in
        let bound = (6 / fanIn).squareRoot()
        return random.uniform(-bound, bound)
    }

    /// He and others 2015, equation 10: normal with variance 2/inputs.
    static let heNormal = Initializer("he_normal", "normal with variance 2/inputs, for ReLU") {
        _, fanIn, _, random in
        random.normal(deviation: (2 / fanIn).squareRoot())
    }
}
