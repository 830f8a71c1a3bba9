/// Sections in HTML: where their ends may stand.
extension HTMLState {
    /// Whether both stand at the same place, as far as what may follow is concerned.
    static func isSame(_ left: HTMLState, _ right: HTMLState) -> Bool {
        guard left.mode == right.mode else { return false }
        switch left.mode {
        case .text, .tagOpen, .endTagOpen, .bang, .bangDash, .commentBang, .declaration: return true
        case .comment: return left.matched == right.matched
        case .raw, .escapableRaw: return left.tag == right.tag && left.matched == right.matched
        case .tagName, .beforeAttribute, .afterValue, .between:
            return left.tag == right.tag && left.isEndTag == right.isEndTag
        case .attributeName, .afterAttributeName, .beforeValue, .unquoted:
            return left.tag == right.tag && left.isEndTag == right.isEndTag && left.attribute == right.attribute
        case .doubleQuoted, .singleQuoted:
            return left.tag == right.tag && left.isEndTag == right.isEndTag && left.attribute == right.attribute
                && (!left.isAddress || isSameAddress(left, right))
        }
    }

    private static func isSameAddress(_ left: HTMLState, _ right: HTMLState) -> Bool {
        left.address == right.address && (left.address != .scheme || left.scheme == right.scheme)
    }

    /// Whether something in a tag has just ended, so that the next attribute needs a blank before it.
    private var isAtEndInTag: Bool {
        switch mode {
        case .tagName, .attributeName, .afterValue, .between: true
        default: false
        }
    }

    /// The state in which a section begins: in a tag it may add attributes, but not letters to what stands before it.
    var atSection: HTMLState {
        var state = self
        if isAtEndInTag { state.mode = .between }
        if mode == .afterAttributeName { state.mode = .beforeAttribute }
        return state
    }

    /// The state in which a section ends: a blank after an attribute's name is as good as any other.
    var atSectionEnd: HTMLState {
        var state = self
        if mode == .afterAttributeName { state.mode = .beforeAttribute }
        return state
    }

    /// Where this is, in the words of a message.
    var phrase: String {
        let tag = String(decoding: tag, as: UTF8.self)
        switch mode {
        case .text: return "between tags"
        case .tagOpen, .endTagOpen, .bang, .bangDash: return "after '<'"
        case .comment, .commentBang: return "in a comment"
        case .declaration: return "in a declaration"
        case .tagName, .beforeAttribute, .attributeName, .afterAttributeName, .beforeValue, .afterValue, .between:
            return "in the tag <\(isEndTag ? "/" : "")\(tag)>"
        case .doubleQuoted, .singleQuoted, .unquoted:
            return "in attribute '\(String(decoding: attribute, as: UTF8.self))'"
        case .raw, .escapableRaw: return "in <\(tag)>"
        }
    }

    /// The state after two branches; nil where they end at different places.
    static func joined(_ left: HTMLState, _ right: HTMLState) -> HTMLState? {
        if isSame(left, right) { return left }
        var state = left
        if left.tag == right.tag, left.isEndTag == right.isEndTag {
            if left.isAtEndInTag || left.mode == .beforeAttribute, right.isAtEndInTag || right.mode == .beforeAttribute
            {
                state.mode = .between
                return state
            }
            if left.mode == right.mode, left.mode == .doubleQuoted || left.mode == .singleQuoted,
                left.attribute == right.attribute
            {
                state.scheme = []
                state.address = left.address == .refused || right.address == .refused ? .refused : .open
                return state
            }
        }
        return nil
    }
}
