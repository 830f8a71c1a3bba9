/// What a text of the interface is made of: its forms, or the members of a list, with the names that each is filled with.
struct WordForms {
    let count: Int
    private let names: Set<Substring>

    init(_ text: String) {
        count = text.split(separator: "|", omittingEmptySubsequences: false).count
        var names: Set<Substring> = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            names.insert(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        self.names = names
    }

    /// What is wrong with a translation beside the text it translates: a name that nothing fills, or one that is left out
    /// and takes what it stands for from the reader, or a list of another length. One form may do where the other
    /// language tells one from many.
    func mistake(beside original: WordForms) -> String? {
        if let unknown = names.subtracting(original.names).min() {
            return "has '{\(unknown)}', which nothing is put in for"
        }
        if let missing = original.names.subtracting(names).min() { return "leaves out '{\(missing)}'" }
        if count == original.count || (original.count == 2 && count == 1) { return nil }
        return original.count == 1
            ? "has \(count) forms, divided by '|', and is used as one text"
            : "has \(count) forms, divided by '|', in place of \(original.count)"
    }
}
