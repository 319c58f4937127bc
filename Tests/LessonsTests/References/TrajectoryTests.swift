import Calculus
import Learning
import Lessons
import Testing

/// 200 steps of every optimizer on four surfaces, against PyTorch in float64.
@Suite struct TrajectoryTests {
    @Test(arguments: Trajectory.names)
    func agrees(_ name: String) throws {
        let trajectory = try Trajectory.read(name)
        let recording = try #require(Recording.record(try Trajectory.lesson(name).experiment))
        #expect(Set(recording.runs.map(\.label)) == trajectory.labels)
        let optimizers = Set(recording.runs.map(\.experiment.optimizer.entry.name))
        #expect(optimizers == Set(Optimizer.catalog.names))
        for run in recording.runs {
            #expect(run.recording.iterations == 200 && trajectory.length(of: run.label) == 200)
            let distance = trajectory.distance(of: run.recording, as: run.label)
            #expect(distance <= 1e-10, "\(run.label) on \(name)")
        }
    }

    /// The distance from PyTorch of a variant that is run with another formula, or with its gradient clipped.
    private func distance(
        _ formula: @escaping @Sendable (UpdateFormula) -> Term, as label: String,
        on name: String = "rosenbrock"
    ) throws -> Double {
        let comparison = try #require(try Trajectory.lesson(name).experiment.comparison)
        let variant = try #require(comparison.variants.first { $0.label == label })
        let optimizer = variant.experiment.optimizer
        let other = Optimizer(optimizer.entry.name, "under test", settings: optimizer.entry.settings, formula)
        var given: [String: Setting.Value] = [:]
        for setting in optimizer.entry.settings { given[setting.name] = optimizer.settings[setting.name] }
        let experiment = variant.experiment.changed(optimizer: Chosen(other, given: given))
        let recording = try #require(Recording.record(experiment))
        return try Trajectory.read(name).distance(of: recording, as: label)
    }

    /// Adam as its paper has it, with what it does about the start of its means at 0 left open.
    private func adam(
        gradient: @escaping @Sendable (Term) -> Term = { $0 },
        correction: @escaping @Sendable (_ mean: Term, _ β: Term, _ t: Term) -> Term
    ) -> @Sendable (UpdateFormula) -> Term {
        { update in
            let g = gradient(update.gradient)
            let (β1, β2) = (update.setting("beta1"), update.setting("beta2"))
            let m = update.memory("m") { β1 * $0 + (1 - β1) * g }
            let v = update.memory("v") { β2 * $0 + (1 - β2) * square(g) }
            let (mean, spread) = (correction(m, β1, update.iteration), correction(v, β2, update.iteration))
            return update.parameter - update.rate * mean / (sqrt(spread) + update.setting("epsilon"))
        }
    }

    private func adamax(
        _ largest: @escaping @Sendable (_ decayed: Term, _ now: Term) -> Term
    ) -> @Sendable (UpdateFormula) -> Term {
        { update in
            let g = update.gradient
            let β1 = update.setting("beta1")
            let m = update.memory("m") { β1 * $0 + (1 - β1) * g }
            let u = update.memory("u") {
                largest(update.setting("beta2") * $0, abs(g) + update.setting("epsilon"))
            }
            return update.parameter - update.rate * (m / (1 - pow(β1, update.iteration))) / u
        }
    }

    private static let divided: @Sendable (Term, Term, Term) -> Term = { $0 / (1 - pow($1, $2)) }

    /// The formulas that the negative tests break do agree while they are whole.
    @Test func wholeFormulasAgree() throws {
        #expect(try distance(adam(correction: Self.divided), as: "Adam") <= 1e-10)
        #expect(try distance(adamax { max($0, $1) }, as: "Adamax") <= 1e-10)
    }

    @Test func adamMultipliedByItsCorrectionIsCaught() throws {
        let broken = adam { mean, β, t in mean * (1 - pow(β, t)) }
        #expect(try distance(broken, as: "Adam") > 1e-3)
    }

    @Test func adamWithoutItsCorrectionIsCaught() throws {
        #expect(try distance(adam { mean, _, _ in mean }, as: "Adam") > 1e-3)
    }

    @Test func adamaxWithoutItsMaximumIsCaught() throws {
        #expect(try distance(adamax { decayed, _ in decayed + 1e-8 }, as: "Adamax") > 1e-3)
        #expect(try distance(adamax { _, now in now }, as: "Adamax") > 1e-3)
        #expect(try distance(adamax { decayed, now in decayed + now }, as: "Adamax") > 1e-3)
    }

    /// A gradient that is clipped where nothing says so, by the formula or by the experiment.
    @Test func aHiddenClippedGradientIsCaught() throws {
        let clipped = adam(gradient: { max(min($0, 1), -1) }, correction: Self.divided)
        #expect(try distance(clipped, as: "Adam") > 1e-3)
        let sgd: @Sendable (UpdateFormula) -> Term = { update in
            update.parameter - update.rate * max(min(update.gradient, 10), -10)
        }
        #expect(try distance(sgd, as: "SGD") > 1e-3)
        let plain: @Sendable (UpdateFormula) -> Term = { $0.parameter - $0.rate * $0.gradient }
        #expect(try distance(plain, as: "SGD") <= 1e-10)
    }
}
