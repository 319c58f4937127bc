import Formulas
import Testing

@Suite struct NearestNamesTests {
    @Test(arguments: [
        ("sigmiod", ["sigmoid"]), ("SGD", ["sgd"]), ("relu6", ["relu"]), ("leaky", ["leaky_relu"]),
        ("xyzzy", []),
        ("", []), ("s", []), ("tahn", ["tanh"]),
    ]) func findsOnlyWhatIsNear(typed: String, names: [String]) {
        let known = ["sigmoid", "sgd", "relu", "leaky_relu", "tanh"]
        #expect(typed.nearest(among: known) == names)
    }

    @Test func countsASwapAsOneEdit() {
        #expect(editDistance(Array("tahn"), Array("tanh")) == 1)
        #expect(editDistance(Array("kitten"), Array("sitting")) == 3)
        #expect(editDistance(Array(""), Array("abc")) == 3)
    }

    @Test func boundsTheWork() {
        #expect(String(repeating: "a", count: 1_000_000).nearest(among: ["aaa"]) == [])
    }
}
