import CMD4C

/// A node as the parser announces it.
enum MarkdownNode {
    case document, paragraph, quote, item, rule, row, tablePart, table, emphasis, strong, struck, codeSpan
    case heading(Int)
    case code(language: String?)
    case list(start: Int?, isTight: Bool)
    case cell(Prose.Table.Alignment)
    case link(String)
    case image(String)
    /// Without meaning of its own: what it holds goes to what is around it.
    case passing

    init(block type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        func details<T>(_ type: T.Type) -> T? { detail?.assumingMemoryBound(to: type).pointee }
        switch type {
        case MD_BLOCK_P: self = .paragraph
        case MD_BLOCK_H: self = .heading(Int(details(MD_BLOCK_H_DETAIL.self)?.level ?? 1))
        case MD_BLOCK_QUOTE: self = .quote
        case MD_BLOCK_UL:
            self = .list(start: nil, isTight: details(MD_BLOCK_UL_DETAIL.self)?.is_tight != 0)
        case MD_BLOCK_OL:
            let list = details(MD_BLOCK_OL_DETAIL.self)
            self = .list(start: Int(list?.start ?? 1), isTight: list?.is_tight != 0)
        case MD_BLOCK_LI: self = .item
        case MD_BLOCK_HR: self = .rule
        case MD_BLOCK_CODE:
            let language = details(MD_BLOCK_CODE_DETAIL.self).map { String($0.lang) } ?? ""
            self = .code(language: language.isEmpty ? nil : language)
        case MD_BLOCK_TABLE: self = .table
        case MD_BLOCK_THEAD, MD_BLOCK_TBODY: self = .tablePart
        case MD_BLOCK_TR: self = .row
        case MD_BLOCK_TH, MD_BLOCK_TD:
            switch details(MD_BLOCK_TD_DETAIL.self)?.align {
            case MD_ALIGN_LEFT: self = .cell(.left)
            case MD_ALIGN_CENTER: self = .cell(.center)
            case MD_ALIGN_RIGHT: self = .cell(.right)
            default: self = .cell(.none)
            }
        default: self = .passing
        }
    }

    init(span type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch type {
        case MD_SPAN_EM: self = .emphasis
        case MD_SPAN_STRONG: self = .strong
        case MD_SPAN_DEL: self = .struck
        case MD_SPAN_CODE: self = .codeSpan
        case MD_SPAN_A:
            let link = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee
            self = .link(link.map { String($0.href) } ?? "")
        case MD_SPAN_IMG:
            let image = detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee
            self = .image(image.map { String($0.src) } ?? "")
        default: self = .passing
        }
    }
}

extension String {
    /// Characters that the parser points at.
    init(markdown characters: UnsafePointer<CChar>, _ count: Int) {
        self.init(decoding: UnsafeRawBufferPointer(start: characters, count: count), as: UTF8.self)
    }

    /// What the parser says of a node, such as a link's address.
    fileprivate init(_ attribute: MD_ATTRIBUTE) {
        self = ""
        guard let characters = attribute.text, let types = attribute.substr_types,
            let offsets = attribute.substr_offsets
        else { return }
        var part = 0
        while offsets[part] < attribute.size {
            let start = Int(offsets[part])
            let piece = String(markdown: characters + start, Int(offsets[part + 1]) - start)
            self += types[part] == MD_TEXT_ENTITY ? CharacterEntity.text(piece) : piece
            part += 1
        }
    }
}
