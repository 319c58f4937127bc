import Formulas
import Learning
import Scenes
import Typography

extension Figure {
    /// A formula of the author's, large and alone on the page, with its marks explained.
    static let formula = Figure(
        "formula", "a formula of the lesson's own, large on the page",
        settings: [
            Setting("tex", .text(atMost: 2000), default: nil, required: true, "the formula in TeX"),
            Setting("title", .text(atMost: 200), default: nil, "what stands above it"),
        ],
        check: { question in
            do throws(TeXFault) {
                _ = try Formula(tex: question.settings.text("tex") ?? "")
                return nil
            } catch {
                let near = error.suggestions.first.map { "; did you mean \($0)?" } ?? ""
                return FigureObjection("column \(error.column): \(error.message)\(near)", setting: "tex")
            }
        }
    ) { context in
        FormulaDrawing(context).scene
    }
}

/// The page of a formula: title, the formula in the middle, a legend of the colours in it.
struct FormulaDrawing {
    private let context: FigureContext
    private let frame: PageFrame
    private let formula: Formula
    private let arrangement: FormulaArrangement
    private let roles: [Symbol.Role]

    init(_ context: FigureContext) {
        self.context = context
        frame = PageFrame(context, hasRibbon: false, isWide: true)
        // What cannot be read was refused before anything was drawn.
        formula = (try? Formula(tex: context.settings.text("tex") ?? "")) ?? .row([])
        roles = context.typesetter.layout(formula, size: 20).roles
        let room = Self.room(context, frame)
        arrangement = FormulaArrangement(
            formula, in: room, largest: context.isCell ? 24 : context.page.largestFormula, context.typesetter)
    }

    var scene: Scene {
        let words = formula.unicode
        let title = context.settings.text("title") ?? context.lessonTitle
        let coloured = roles.isEmpty ? "" : " Coloured: \(roles.map(\.inWords).joined(separator: ", "))."
        return Scene(
            id: context.id, size: context.size, title: title, description: "A formula: \(words).",
            alternative: "\(title). The formula is \(words).\(coloured)", items: header + middle + legend)
    }

    private var header: [Item] {
        guard let title = context.settings.text("title") ?? (context.isCell ? context.lessonTitle : nil)
        else {
            return []
        }
        return frame.headerItems(
            title: title, subtitle: [context.lessonTitle], phase: nil, context.typesetter)
    }

    private var middle: [Item] {
        let centre = arrangement.room.centre
        guard let size = arrangement.size else {
            return [
                .text(
                    "This formula needs a larger page.", at: centre, size: 13, anchor: .middle,
                    baseline: .middle, .muted)
            ]
        }
        return [
            .formula(
                arrangement.formula, at: centre, size: size, anchor: .middle, baseline: .middle, id: "formula"
            )
        ]
    }

    private var legend: [Item] {
        let entries = roles.map { role in
            Key.Entry(role.inWords, sampleWidth: 14) { x, y in
                [
                    .rectangle(
                        Rect(x: x, y: y - 5, width: 14, height: 10), radius: 2,
                        fill: Paint(Role(of: role) ?? .ink))
                ]
            }
        }
        let isSmall = arrangement.size.map { $0 < FormulaArrangement.comfortable } ?? false
        var key = Key(entries: entries, remarks: isSmall ? ["set small to fit"] : [])
        if context.page == .slide { key.textSize = 13 }
        guard !entries.isEmpty || isSmall else { return [] }
        return hasHeader
            ? key.items(in: frame, context.typesetter)
            : [.group(id: "legend", key.row(Self.bottomRow(context), context.typesetter))]
    }

    private var hasHeader: Bool { Self.hasHeader(context) }

    private static func hasHeader(_ context: FigureContext) -> Bool {
        context.isCell || context.settings.text("title") != nil
    }

    /// Where the formula may stand: below the header, or on the page but for the legend's row.
    private static func room(_ context: FigureContext, _ frame: PageFrame) -> Rect {
        if hasHeader(context) { return frame.body }
        let row = bottomRow(context)
        let top = context.page.margin
        return Rect(x: row.minX, y: top, width: row.width, height: row.minY - top)
    }

    private static func bottomRow(_ context: FigureContext) -> Rect {
        let page = Rect(x: 0, y: 0, width: context.size.width, height: context.size.height)
            .inset(context.page.margin)
        return Rect(x: page.minX, y: page.maxY - 22, width: page.width, height: 22)
    }
}

extension PageFormat {
    fileprivate var largestFormula: Double {
        switch self {
        case .slide: 76
        case .note: 52
        case .half: 34
        case .strip: 42
        }
    }
}

extension FormulaBox {
    /// The roles that colour something in it, in the order of the catalog.
    fileprivate var roles: [Symbol.Role] {
        let used = Set(
            marks.compactMap { mark -> Symbol.Role? in
                switch mark {
                case .glyphs(_, _, _, let role), .rectangle(_, _, _, _, let role): role
                }
            })
        return Symbol.Role.allCases.filter { used.contains($0) && Role(of: $0) != nil }
    }
}

extension Symbol.Role {
    fileprivate var inWords: String { self == .weightedSum ? "weighted sum" : rawValue }
}
