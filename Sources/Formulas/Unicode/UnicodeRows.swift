// What an author wrote, on one line of text.

extension Formula {
    var unicodeAsWritten: String {
        switch self {
        case .row(let parts): return Formula.unicodeRow(parts)
        case .sign(let sign): return sign.unicode
        case .scripted(let base, let lower, let upper):
            if case .sign(let sign) = base {
                return sign.unicode + (lower?.unicodeLowerLimit ?? "") + (upper?.unicodeScript ?? "")
            }
            let content = base.isRow ? "(" + base.unicode + ")" : base.unicode(at: .base)
            return (base == .row([]) ? "" : content) + (lower?.unicodeLowerLimit ?? "")
                + (upper?.unicodeScript ?? "")
        case .accented(let accent, let part):
            let text = part.unicode
            if text.count != 1 { return "\(accent.word)(\(text))" }
            return text + accent.combining
        case .fenced(let left, let content, let right): return left + content.unicode + right
        case .table(let table):
            let rows = table.rows.map {
                $0.map(\.unicode).joined(separator: table.kind == .aligned ? " " : ", ")
            }
            let (left, right) = table.kind.fences
            return left + rows.joined(separator: "; ") + (table.kind == .cases ? "}" : right)
        case .sized(_, let part), .tinted(let part, _): return part.unicode
        case .space(let space): return space.unicode
        default: return unicode
        }
    }

    private static func unicodeRow(_ parts: [Formula]) -> String {
        let kinds = zip(parts, settledKinds(of: parts)).map { $0.isBraced ? .ordinary : $1 }
        var text = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { text += gap(parts[index - 1], kinds[index - 1], part, kinds[index]) }
            if case .row(let inner) = part {
                text +=
                    inner.count > 1 ? part.unicode(at: .factor(isFirst: false, isLast: false)) : part.unicode
            } else {
                text += part.unicode
            }
        }
        return text
    }

    /// What separates two neighbours on one line.
    private static func gap(_ left: Formula, _ leftKind: AtomKind?, _ right: Formula, _ rightKind: AtomKind?)
        -> String
    {
        guard let leftKind, let rightKind else { return "" }
        let sides: Set<AtomKind> = [.ordinary, .inner, .operator]
        let isProduct =
            sides.union([.closing]).contains(leftKind) && sides.union([.opening]).contains(rightKind)
        if isProduct, left.isFraction || right.isFraction, !left.isPrefix { return " · " }
        if case .numeral = left, case .numeral = right { return "·" }
        if leftKind == .operator { return rightKind == .opening || right.isFenced ? "" : " " }
        if leftKind == .inner || rightKind == .inner, isProduct {
            return left.isDots || right.isDots ? " " : ""
        }
        if rightKind == .punctuation { return "" }
        let gap = AtomGap.between(leftKind, rightKind)
        return gap.eighteenths > 0 ? " " : ""
    }

    private var isRow: Bool {
        if case .row(let parts) = self { return parts.count > 1 }
        return false
    }

    private var isDots: Bool {
        if case .sign(let sign) = self { return sign.kind == .inner }
        return false
    }

    private var isFenced: Bool {
        if case .fenced = self { return true }
        return false
    }

    /// Whether it stands close before what it acts on.
    private var isPrefix: Bool {
        switch self {
        case .sign(let sign): sign.kind != .closing
        case .scripted(.sign(let sign), _, _): sign.isDifferential || (sign.kind == .operator && sign.isName)
        default: false
        }
    }

    /// The formula raised; primes are raised as they are.
    private var unicodeScript: String {
        let text = unicode
        if text.allSatisfy({ $0 == "′" }) { return text }
        return text == "⊤" ? "ᵀ" : unicodeExponent
    }
}

extension Sign {
    /// The sign in a line of text, where a product has the dot that every font has.
    fileprivate var unicode: String { text == "⋅" ? "·" : text.printable }
}
