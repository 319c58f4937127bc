import Formulas
import Foundation
import Testing

/// What `docs/formulas.md` promises is read, and what is read is in it.
@Suite struct FormulaDocumentationTests {
    private let text: String
    /// The code spans that are formulas, without their dollars.
    private let examples: [String]

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        text = try String(contentsOf: root.appending(path: "docs/formulas.md"), encoding: .utf8)
        let spans = text.split(separator: "`", omittingEmptySubsequences: false)
        examples = spans.enumerated().compactMap { index, span in
            index % 2 == 1 && span.hasPrefix("$") && span.hasSuffix("$")
                ? String(span.dropFirst().dropLast()) : nil
        }
    }

    @Test func everyExampleIsRead() throws {
        #expect(examples.count > 150)
        for tex in examples {
            #expect(try TeXReaderTests.isFixed(tex), "\(tex)")
        }
    }

    @Test func everyCommandHasAnExample() {
        let all = examples.joined(separator: " ")
        for command in TeXReader.commands {
            let end = command.last?.isLetter ?? false
            let isShown = all.ranges(of: command).contains { range in
                !end || all[range.upperBound...].first.map { !$0.isASCII || !$0.isLetter } ?? true
            }
            #expect(isShown, "\(command) is not in docs/formulas.md")
        }
    }

    @Test func everyMarkIsNamed() {
        for role in Symbol.Role.allCases { #expect(text.contains("`\(role.rawValue)`")) }
    }
}
