extension Quantity {
    /// Reads one quantity phrase, all of `text`.
    ///
    /// - Parameter vagueCounts: the site's bounds for words and for approximate numbers.
    /// - Returns: the quantity; or what is wrong with it, with a suggestion where only one thing can have been meant.
    package static func parse(
        _ text: ArraySlice<UInt8>, vagueCounts: VagueCounts = .standard
    ) -> Result<Quantity, ValueError> {
        if let count = QuantityParser.plainCount(text) { return .success(Quantity(count)) }
        var parser = QuantityParser(text, vagueCounts)
        do throws(ValueError) {
            return .success(try parser.quantity())
        } catch {
            return .failure(QuantityRepair.improved(error, of: text, vagueCounts))
        }
    }

    package static func parse(
        _ text: String, vagueCounts: VagueCounts = .standard
    ) -> Result<Quantity, ValueError> { parse(Array(text.utf8)[...], vagueCounts: vagueCounts) }

    /// The quantity that `text` is, or nil: for text of our own and for tests.
    package init?(_ text: String) {
        guard case .success(let quantity) = Self.parse(text) else { return nil }
        self = quantity
    }
}
