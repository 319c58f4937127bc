import CMD4C

extension Prose {
    /// Reads Markdown (CommonMark with tables and `~~struck~~` words) with `$TeX$`.
    package init(markdown: String) {
        let standIns = FormulaStandIns(markdown)
        let growth = ProseGrowth(standIns)
        var parser = MD_PARSER()
        parser.flags = UInt32(
            MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH)
        parser.enter_block = { type, detail, growth in
            ProseGrowth.at(growth)?.enter(MarkdownNode(block: type, detail))
            return 0
        }
        parser.leave_block = { type, _, growth in
            ProseGrowth.at(growth)?.leave()
            return 0
        }
        parser.enter_span = { type, detail, growth in
            ProseGrowth.at(growth)?.enter(MarkdownNode(span: type, detail))
            return 0
        }
        parser.leave_span = { _, _, growth in
            ProseGrowth.at(growth)?.leave()
            return 0
        }
        parser.text = { type, characters, count, growth in
            guard let characters else { return 0 }
            ProseGrowth.at(growth)?.add(type, String(markdown: characters, Int(count)))
            return 0
        }
        var text = standIns.text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let base = characters.baseAddress else { return }
                withExtendedLifetime(growth) {
                    _ = md_parse(
                        base, MD_SIZE(characters.count), &parser, Unmanaged.passUnretained(growth).toOpaque())
                }
            }
        }
        self.init(Disclosures.folded(growth.finish()))
    }
}
