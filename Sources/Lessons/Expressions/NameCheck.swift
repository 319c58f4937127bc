extension Expression {
    /// What can be seen to be wrong before anything is evaluated: unknown names, functions with too many arguments.
    ///
    /// - Parameter names: the names that references may begin with or be called with.
    package func faults(knowing names: [String]) -> [ExpressionFault] {
        var faults: [ExpressionFault] = []
        switch kind {
        case .name(let name):
            if !names.contains(name) {
                faults.append(
                    PureFunction.named(name) == nil
                        ? unknown(self, among: names)
                        : ExpressionFault("\(name) is a function; write \(name)(…)", at: columns))
            }
        case .call(let base, let arguments):
            if case .name(let name) = base.kind, let function = PureFunction.named(name) {
                if let objection = function.objection(toArguments: arguments.count) {
                    faults.append(ExpressionFault(objection, at: columns))
                }
            } else {
                faults += base.faults(knowing: names)
            }
            for argument in arguments { faults += argument.faults(knowing: names) }
        case .number, .text, .flag, .index, .member, .negative, .not, .binary:
            for part in parts { faults += part.faults(knowing: names) }
        }
        return faults
    }

    /// The fault of a name that nothing answers to, with the nearest names and functions.
    func unknown(_ root: Expression, among names: [String]) -> ExpressionFault {
        guard case .name(let name) = root.kind else {
            return ExpressionFault("only a name can be looked up", at: root.columns)
        }
        let known = names + PureFunction.names
        let near = name.nearest(among: known)
        let choices = near.isEmpty ? "; there are \(names.listed(with: "and"))" : ""
        return ExpressionFault("there is no \(name.quoted)\(choices)", at: root.columns, suggestions: near)
    }
}
