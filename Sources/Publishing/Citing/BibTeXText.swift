/// Texts as BibTeX files have them.
package enum BibTeXText {
    /// Text in which TeX finds no command. Braces are named: one that is escaped by a backslash still counts for
    /// BibTeX, which looks for pairs.
    package static func text(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\textbackslash{}"
            case "{": result += "\\textbraceleft{}"
            case "}": result += "\\textbraceright{}"
            case "^": result += "\\textasciicircum{}"
            case "~": result += "\\textasciitilde{}"
            case "#", "$", "%", "&", "_": result += "\\" + String(scalar)
            case "\u{0}"..."\u{20}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An address, which is read as it stands, but for its braces.
    package static func address(_ url: String) -> String {
        url.replacing("{", with: "%7B").replacing("}", with: "%7D")
    }
}
