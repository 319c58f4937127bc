import Learning
import Lessons
import Testing

/// Claims over a real recording.
@Suite struct LessonClaimTests {
    private let resolver: RecordingResolver

    init() throws {
        let lesson = try LessonSource.read(LessonSource.network)
        resolver = RecordingResolver(try #require(Recording.record(lesson.experiment)))
    }

    @Test(arguments: [
        "loss[-1] < loss[0]", "loss == loss[-1]", "loss[8] == after(8).loss", "len(batch_loss) == 8",
        "batch_loss[1] == iteration(1).batch_loss[1]", "accuracy >= 0 and accuracy <= 1",
        "after(0).w[2][1][2] == -0.2", "w[2][1][2] != -0.2", "b[2][1] == 0", "iterations == 8", "epochs == 4",
        "steps > 100", "not diverged", "norm(grad(layer 1)) >= abs(grad(w[1][1][1]))",
        "len(grad(layer 2)) == 2",
        "iteration(2).z[1][1] == iteration(2).z[1][1]", "a[2][1] > 0 and a[2][1] < 1",
        "outputs[1] == a[2][1]",
        "len(outputs) == 1", "all(outputs > 0)", "max(batch_loss) >= mean(batch_loss)", "x[1] == 1",
        "y[1] == 1",
        "after(-1).loss == loss[-1]", "iteration(1).rate == 0.1 and rate < 0.1",
        "abs(log(exp(1)) - 1) < 1e-15",
        "rate < iteration(1).rate", "iteration(8).rate == rate", "lambda_max >= lambda_min",
        "after(0).lambda_max != lambda_max",
        "rises(batch_loss) <= len(batch_loss) - 1", "rises(2 * loss[0]) == 0",
    ])
    func hold(text: String) throws {
        let outcome = try Claim(text).outcome(in: resolver)
        #expect(outcome.holds, "\(outcome.explanation)")
    }

    /// A moment behind the end is told before anything runs, unless options may have shortened the run.
    @Test func momentsBehindTheEndAreFaults() {
        let lesson = LessonSource.network.replacing("loss[-1] < loss[0]", with: "after(9).loss < loss[999]")
        let found = LessonSource.faults(lesson)
        #expect(found.count == 2 && found.allSatisfy { $0.contains("goes from") }, "\(found)")
        #expect(LessonSource.faults(lesson, set: ["training.epochs=3"]) == [])
    }

    @Test(arguments: [
        "loss[9] > 0", "loss[-10] > 0", "loss[0][1] > 0", "batch_loss[0] > 0", "batch_loss[9] > 0",
        "w[9][1][1] > 0", "w[1] > 0", "grad(b[2][1]) > 0", "grad(layer 3) > 0", "after(9).loss > 0",
        "iteration(0).loss > 0", "iteration(9).loss > 0", "after(1).after(1).loss > 0", "outputs[2] > 0",
        "outputs[0] > 0", "accuracy[1] > 0", "iterations[1] > 0", "steps.loss > 0", "z[3][1] > 0",
        "after > 0",
        "rate[1] > 0", "loss[0.5] > 0", "rate[1] > 0", "lambda_max[1] > 0", "rises() > 0",
        "after(0.5).loss > 0", "grad > 0", "layer > 0", "loss.x > 0",
    ])
    func askForWhatIsNotThere(text: String) throws {
        let claim = try Claim(text)
        #expect(throws: ExpressionFault.self) { try claim.outcome(in: resolver) }
    }
}
