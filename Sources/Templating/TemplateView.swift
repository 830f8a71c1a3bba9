/// A plain struct that a template can show. It declares its ``Shape`` as a `static let`, beside its properties:
///
/// ```swift
/// struct ClaimRow: TemplateView {
///     var says: String
///     var by: String?
///     static let shape = Shape<ClaimRow>("claim row", [
///         .text("says", "What is claimed") { $0.says },
///         .optionalText("by", "Who claims it") { $0.by },
///     ])
/// }
/// ```
@usableFromInline
package protocol TemplateView {
    static var shape: Shape<Self> { get }
}

extension TemplateView {
    @inlinable
    package var templateRecord: TemplateRecord { Self.shape.record(self) }

    /// The view's values, and behind them a record that many views share.
    @inlinable
    package func templateRecord(and shared: TemplateRecord) -> TemplateRecord {
        Self.shape.record(self, and: shared)
    }
}
