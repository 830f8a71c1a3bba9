import Diagnostics

/// What values may stand where.
extension HTMLState {
    /// Why a value cannot stand at a place.
    struct Refusal {
        var code: DiagnosticCode
        /// The rule, to be put after "Value 'x'".
        var rule: String
        var explanation: String
    }

    /// Takes a value of the given kind; returns why it cannot stand here, if it cannot.
    mutating func take(_ kind: ContextShape.Kind) -> Refusal? {
        let refusal = refusal(of: kind)
        switch mode {
        case .tagOpen, .endTagOpen, .bang, .bangDash, .commentBang: mode = .text
        case .raw, .escapableRaw, .comment: matched = 0
        case .beforeValue: mode = .unquoted
        case .doubleQuoted, .singleQuoted:
            switch address {
            case .safe, .refused: break
            // Said once; what follows is not judged by it.
            case _ where refusal != nil: address = .safe
            // Digits and a minus sign begin no scheme.
            case .empty where kind == .number: address = .safe
            case .empty, .scheme, .open: address = .open
            }
        default: break
        }
        return refusal
    }

    private func refusal(of kind: ContextShape.Kind) -> Refusal? {
        switch mode {
        case .text: return nil
        case .escapableRaw:
            guard kind == .html else { return nil }
            return Refusal(
                code: .templateHTMLInAttribute, rule: "is HTML and cannot stand in <\(name(tag))>",
                explanation: "Browsers show the tags there as text. Use a plain text of the context.")
        case .raw:
            return Refusal(
                code: .templateValueInScript, rule: "cannot stand in <\(name(tag))>",
                explanation: "Put it into a 'data-' attribute of an element, and read it from there.")
        case .comment, .commentBang, .bang, .bangDash, .declaration:
            return Refusal(
                code: .templateValueInScript, rule: "cannot stand in an HTML comment or declaration",
                explanation: "Readers do not see it there, but it is published. A note to authors is '{{! … }}'.")
        case .tagOpen, .endTagOpen, .tagName:
            return Refusal(
                code: .templateValueInTag, rule: "cannot make the name of a tag",
                explanation: "Write the tag out, one in each section where there is a choice.")
        case .beforeAttribute, .attributeName, .afterAttributeName, .afterValue, .between:
            return Refusal(
                code: .templateValueInTag, rule: "stands in a tag outside of a quoted attribute",
                explanation: "Write the attribute out, as in 'class=\"{{name}}\"'.")
        case .beforeValue, .unquoted:
            return Refusal(
                code: .templateValueInTag,
                rule: "stands in attribute '\(name(attribute))', which has no quotation marks",
                explanation: "Write '\(name(attribute))=\"{{name}}\"'.")
        case .doubleQuoted, .singleQuoted: return refusalInAttribute(of: kind)
        }
    }

    private func refusalInAttribute(of kind: ContextShape.Kind) -> Refusal? {
        let shown = name(attribute)
        if shown.hasPrefix("on") || Self.codeAttributes.contains(shown) || Self.animations.contains(name(tag)) {
            return Refusal(
                code: .templateValueInAttribute,
                rule: "cannot stand in attribute '\(shown)'"
                    + (Self.animations.contains(name(tag)) ? " of <\(name(tag))>" : ""),
                explanation: "Browsers run what stands there. Use a class, or a 'data-' attribute that a script reads.")
        }
        if kind == .html {
            return Refusal(
                code: .templateHTMLInAttribute, rule: "is HTML and cannot stand in attribute '\(shown)'",
                explanation: "Its tags would be part of the attribute. Use a plain text of the context.")
        }
        if kind == .number { return nil }
        if Self.addressLists.contains(shown) {
            guard kind != .url else { return nil }
            return Refusal(
                code: .templateAddressNeeded, rule: "is \(kind.phrase), and attribute '\(shown)' holds addresses",
                explanation: "Use an address of the context.")
        }
        guard isAddress, address != .safe else { return nil }
        switch address {
        case .empty where kind == .url: return nil
        case .empty:
            return Refusal(
                code: .templateAddressNeeded,
                rule: "begins attribute '\(shown)', which is for an address, and is \(kind.phrase)",
                explanation:
                    "Use an address of the context, or begin the attribute with text that settles what it is: "
                    + "'#', './' or 'mailto:'.")
        case .refused:
            return Refusal(
                code: .templateAddressNeeded,
                rule: "stands in attribute '\(shown)' after what is not the beginning of a safe address",
                explanation:
                    "Begin it with 'https:', 'http:', 'mailto:', './' or '#', or use an address of the context.")
        default:
            return Refusal(
                code: .templateAddressNeeded,
                rule: "stands in attribute '\(shown)' where a colon could still make another kind of address",
                explanation: "Put '/', '?' or '#' before it, or begin the attribute with './'.")
        }
    }

    /// Whether the attribute holds one address.
    var isAddress: Bool {
        Self.addresses.contains { $0.utf8.elementsEqual(attribute) }
    }

    private func name(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static let addresses = [
        "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "background", "longdesc",
        "manifest", "codebase",
    ]
    /// Attributes of several addresses: every value in them is one (or a number, such as a width).
    private static let addressLists = ["srcset", "imagesrcset", "ping"]
    private static let codeAttributes = ["style", "srcdoc", "http-equiv", "attributename"]
    /// SVG elements that can set another element's address.
    private static let animations = ["set", "animate", "animatemotion", "animatetransform"]
}
