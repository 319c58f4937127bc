import Learning

extension Expression {
    /// What keeps the expression from being a claim about an experiment, as far as that is known before it runs.
    ///
    /// - Parameter labels: those of the lesson's variants.
    func faultsAsClaim(on experiment: Experiment?, variants labels: [String]) -> [ExpressionFault] {
        faultsAsTruth + faults(on: experiment, variants: labels)
    }

    /// What keeps the expression from having a value over the run of an experiment, as far as that is known before it runs.
    func faults(on experiment: Experiment?, variants labels: [String]) -> [ExpressionFault] {
        let names = experiment?.parameters.map(\.name.text) ?? []
        return (names.isEmpty ? [] : unknownParameters(among: names, Set(names)))
            + unknownVariants(among: labels) + unknownMembers
            + (experiment.map { unknownGrounds(among: $0.grounds.map(\.label)) } ?? [])
    }

    /// Names behind `after(k).`, `iteration(k).`, `variant("…").` and `ground("…").` that no recording has.
    private var unknownMembers: [ExpressionFault] {
        let below = parts.flatMap(\.unknownMembers)
        guard case .member(let base, let name) = kind, case .call = base.kind,
            !RecordingResolver.knownNames.contains(name)
        else { return below }
        let unknown = Unresolved.name(name, among: RecordingResolver.knownNames)
        let start = max(columns.lowerBound, columns.upperBound - name.unicodeScalars.count)
        return below + [
            ExpressionFault(
                unknown.message, at: start..<columns.upperBound, suggestions: unknown.suggestions)
        ]
    }

    /// Variants by labels that the lesson does not give.
    private func unknownVariants(among labels: [String]) -> [ExpressionFault] {
        guard case .call(let base, let arguments) = kind, base.kind == .name("variant") else {
            return parts.flatMap { $0.unknownVariants(among: labels) }
        }
        guard arguments.count == 1, case .text(let label) = arguments[0].kind else {
            return [ExpressionFault("write variant(\"LABEL\") with a label of compare", at: columns)]
        }
        guard !labels.contains(label) else { return [] }
        let unknown = Unresolved.variant(label, among: labels)
        return [ExpressionFault(unknown.message, at: arguments[0].columns, suggestions: unknown.suggestions)]
    }

    /// Grounds by labels that the lesson does not give.
    private func unknownGrounds(among labels: [String]) -> [ExpressionFault] {
        guard case .call(let base, let arguments) = kind, base.kind == .name("ground") else {
            return parts.flatMap { $0.unknownGrounds(among: labels) }
        }
        guard arguments.count == 1, case .text(let label) = arguments[0].kind else {
            return [ExpressionFault("write ground(\"LABEL\") with a label of grounds", at: columns)]
        }
        guard !labels.contains(label) else { return [] }
        let unknown = Unresolved.ground(label, among: labels)
        return [ExpressionFault(unknown.message, at: arguments[0].columns, suggestions: unknown.suggestions)]
    }

    /// A claim is true or false; a number alone is neither.
    private var faultsAsTruth: [ExpressionFault] {
        switch kind {
        case .flag: return []
        case .not(let operand): return operand.faultsAsTruth
        case .binary(.and, let left, let right), .binary(.or, let left, let right):
            return left.faultsAsTruth + right.faultsAsTruth
        case .binary(let operation, _, _) where operation.isComparison: return []
        case .name("diverged"), .member(_, "diverged"): return []
        case .call(let base, _) where base.kind == .name("all") || base.kind == .name("any"): return []
        default:
            return [ExpressionFault("a claim is true or false; compare this with something", at: columns)]
        }
    }

    private func unknownParameters(among names: [String], _ known: Set<String>) -> [ExpressionFault] {
        guard let name = parameterName else {
            return parts.flatMap { $0.unknownParameters(among: names, known) }
        }
        guard !known.contains(name) else { return [] }
        let near = name.nearest(among: Array(names.prefix(1000)))
        return [ExpressionFault("there is no \(name.quoted)", at: columns, suggestions: near)]
    }

    /// The `w[2][1][1]` or `b[1][2]` that is written here, negative or computed indices aside.
    private var parameterName: String? {
        var indices: [Int] = []
        var base = self
        while case .index(let inner, let index) = base.kind {
            guard case .number(let number) = index.kind, let position = Int(exactly: number) else {
                return nil
            }
            indices.insert(position, at: 0)
            base = inner
        }
        guard !indices.isEmpty, let letter = base.nameOfRun, letter == "w" || letter == "b" else {
            return nil
        }
        return letter + indices.map { "[\($0)]" }.joined()
    }

    /// The `w` of `w` and of `after(1).w`; a variant may have other parameters.
    private var nameOfRun: String? {
        switch kind {
        case .name(let name): return name
        case .member(let base, let name):
            guard case .call(let root, _) = base.kind,
                root.kind == .name("after") || root.kind == .name("iteration")
            else { return nil }
            return name
        default: return nil
        }
    }
}
