/// Raised and lowered characters of Unicode, as far as they exist.
enum UnicodeScripts {
    /// The text in superscript characters, or nil if one of them does not exist.
    static func superscript(_ text: String) -> String? { mapped(text, superscripts) }

    /// The text in subscript characters (commas stay), or nil if one of them does not exist.
    static func `subscript`(_ text: String) -> String? { mapped(text, subscripts) }

    private static func mapped(_ text: String, _ table: [Character: Character]) -> String? {
        var result = ""
        for character in text where character != " " {
            guard let scripted = table[character] else { return nil }
            result.append(scripted)
        }
        return result
    }

    private static let superscripts = table(
        "0123456789+−-=()abcdefghijklmnoprstuvwxyzTβγδ", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᵝᵞᵟ")

    private static let subscripts = table(
        "0123456789+−-=(),aehijklmnoprstuvxβγρφ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎,ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩ")

    private static func table(_ plain: String, _ scripted: String) -> [Character: Character] {
        Dictionary(zip(plain, scripted)) { first, _ in first }
    }
}
