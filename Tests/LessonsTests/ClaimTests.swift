import Lessons
import Testing

@Suite struct ClaimTests {
    private func outcome(_ text: String) throws -> Claim.Outcome {
        try Claim(text).outcome(in: SampleRecording())
    }

    @Test(arguments: [
        (
            "abs(loss[0] - 0.2984) < 1e-9", false,
            "abs(loss[0] - 0.2984) = 0.0015999999999999903 < 1e-9 is false"
        ),
        ("loss[0] == 0.3", true, "loss[0] = 0.3 == 0.3 is true"),
        ("loss[0] < 1 and loss[1] > 1", false, "loss[1] = 0.2 > 1 is false"),
        ("loss[0] > 1 or loss[1] > 2", false, "loss[0] = 0.3 > 1 is false; loss[1] = 0.2 > 2 is false"),
        ("not (loss[0] < 1)", false, "loss[0] = 0.3 < 1 is true"),
        ("all(loss > 0)", true, "is true"),
        ("accuracy >= loss[0]", true, "accuracy = 0.75 >= loss[0] = 0.3 is true"),
    ]) func tellsBothSides(text: String, holds: Bool, explanation: String) throws {
        let outcome = try outcome(text)
        #expect(outcome.holds == holds)
        #expect(outcome.explanation == explanation)
    }

    @Test func wantsTrueOrFalse() {
        let number = #expect(throws: ExpressionFault.self) { try outcome("loss[0]") }
        #expect(number?.message == "a claim is true or false; this is a number, 0.3")
        let list = #expect(throws: ExpressionFault.self) { try outcome("loss < 1") }
        #expect(list?.message == "comparing a list needs all(…) or any(…) around it")
    }

    @Test func isLocatedInTheLesson() throws {
        let document = SampleLesson.document("claims:\n  - { that: \"1 + los[0]\" }\n  - { that: 'a\\x' }\n")
        let node = try #require(document.root?["claims"]?.items[0]["that"])
        let text = try #require(node.text)
        let fault = #expect(throws: ExpressionFault.self) { try Claim(text).outcome(in: SampleRecording()) }
        let located = document.source.fault(try #require(fault), in: node)
        #expect(located.place == .position(line: 2, column: 18))
        #expect(located.suggestions == ["loss", "log"])
    }
}
