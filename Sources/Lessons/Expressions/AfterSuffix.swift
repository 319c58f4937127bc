extension Expression {
    /// What this name of a recording was after `count` updates: `w[1][1][1] after 1` is `after(1).w[1][1][1]`, and behind
    /// `variant("Adam").` or `ground("Beale").` the moment is that run's; nil for what has no moment.
    func after(_ count: Expression) -> Expression? {
        func moved(_ base: Expression, _ rebuilt: (Expression) -> Kind) -> Expression? {
            base.after(count).map { Expression(rebuilt($0), at: columns) }
        }
        func member(_ name: String, of root: Expression) -> Expression {
            Expression(.member(Expression(.call(root, [count]), at: columns), name), at: columns)
        }
        switch kind {
        case .name(let name):
            let asksElsewhere = ["after", "iteration", "variant", "ground"].contains(name)
            guard PureFunction.named(name) == nil, !asksElsewhere else { return nil }
            return member(name, of: Expression(.name("after"), at: columns))
        case .member(let base, let name):
            guard case .call(let root, _) = base.kind, root.namesRun else {
                return moved(base) { .member($0, name) }
            }
            return member(name, of: Expression(.member(base, "after"), at: columns))
        case .index(let base, let index): return moved(base) { .index($0, index) }
        case .call(let base, let arguments): return moved(base) { .call($0, arguments) }
        case .number, .text, .flag, .negative, .not, .binary: return nil
        }
    }

    /// Whether it is called with the label of a run: `variant`, `ground`, or the variant of a ground.
    private var namesRun: Bool {
        switch kind {
        case .name(let name): name == "variant" || name == "ground"
        case .member(_, let name): name == "variant"
        default: false
        }
    }
}
