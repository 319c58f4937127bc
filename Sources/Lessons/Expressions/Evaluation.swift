extension Expression {
    /// The expression's value over what a resolver knows; faults carry the columns at fault.
    package func value(in resolver: some Resolver) throws(ExpressionFault) -> Value {
        switch kind {
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .flag(let flag): return .flag(flag)
        case .name, .index, .member: return try referred(in: resolver)
        case .call(let base, let arguments):
            guard case .name(let name) = base.kind, let function = PureFunction.named(name) else {
                return try referred(in: resolver)
            }
            if let objection = function.objection(toArguments: arguments.count) {
                throw ExpressionFault(objection, at: columns)
            }
            var values: [Value] = []
            for argument in arguments { values.append(try argument.value(in: resolver)) }
            return try located { () throws(Unresolved) in try function.value(of: values) }
        case .negative(let operand):
            let value = try operand.value(in: resolver)
            switch value {
            case .number(let number): return .number(-number)
            case .list(let numbers): return .list(numbers.map { -$0 })
            case .flag, .text, .flags:
                throw ExpressionFault("'-' takes a number, not \(value.phrase)", at: columns)
            }
        case .not(let operand):
            let value = try operand.value(in: resolver)
            switch value {
            case .flag(let flag): return .flag(!flag)
            case .flags(let flags): return .flags(flags.map { !$0 })
            case .number, .text, .list:
                throw ExpressionFault("'not' takes true or false, not \(value.phrase)", at: columns)
            }
        case .binary(let operation, let left, let right):
            let first = try left.value(in: resolver)
            if case .flag(let flag) = first, operation == .and && !flag || operation == .or && flag {
                return first
            }
            let second = try right.value(in: resolver)
            return try located { () throws(Unresolved) in try operation.value(of: first, second) }
        }
    }

    /// The value of this comparison, whose sides have these values.
    func compared(_ operation: Operator, _ left: Value, _ right: Value) throws(ExpressionFault) -> Value {
        try located { () throws(Unresolved) in try operation.value(of: left, right) }
    }

    private func referred(in resolver: some Resolver) throws(ExpressionFault) -> Value {
        let reference = try reference(in: resolver)
        guard resolver.names.contains(reference.name) else { throw unknown(root, among: resolver.names) }
        return try located { () throws(Unresolved) in try resolver.value(of: reference) }
    }

    /// The name at the bottom of indices, members and calls, with its columns.
    private var root: Expression {
        switch kind {
        case .index(let base, _), .member(let base, _), .call(let base, _): return base.root
        case .number, .text, .flag, .name, .negative, .not, .binary: return self
        }
    }

    private func reference(in resolver: some Resolver) throws(ExpressionFault) -> Reference {
        switch kind {
        case .name(let name): return Reference(name)
        case .index(let base, let index):
            let number = try index.value(in: resolver)
            guard case .number(let number) = number, let position = Int(exactly: number) else {
                throw ExpressionFault(
                    "an index is a whole number, not \(number.description)", at: index.columns)
            }
            return try base.reference(in: resolver).followed(by: .index(position))
        case .member(let base, let name): return try base.reference(in: resolver).followed(by: .member(name))
        case .call(let base, let arguments):
            if case .name(let name) = base.kind, PureFunction.named(name) != nil {
                throw ExpressionFault("nothing can follow \(name)(…) but an operator", at: base.columns)
            }
            var given: [Reference.Argument] = []
            for argument in arguments { given.append(try argument.argument(in: resolver)) }
            return try base.reference(in: resolver).followed(by: .call(given))
        case .number, .text, .flag, .negative, .not, .binary:
            throw ExpressionFault("only a name can be followed by '[', '(' or '.'", at: columns)
        }
    }

    private func argument(in resolver: some Resolver) throws(ExpressionFault) -> Reference.Argument {
        switch kind {
        case .name, .index, .member: return .reference(try reference(in: resolver))
        case .call(let base, _):
            if case .name(let name) = base.kind, PureFunction.named(name) != nil {
                return .value(try value(in: resolver))
            }
            return .reference(try reference(in: resolver))
        case .number, .text, .flag, .negative, .not, .binary: return .value(try value(in: resolver))
        }
    }

    /// The work's value, its failure located at this expression.
    private func located(_ work: () throws(Unresolved) -> Value) throws(ExpressionFault) -> Value {
        do {
            return try work()
        } catch {
            throw ExpressionFault(error.message, at: columns, suggestions: error.suggestions)
        }
    }
}

extension Reference {
    fileprivate func followed(by step: Step) -> Reference {
        Reference(name, steps + [step])
    }
}
