/// A build in memory.
package struct LiveBuild: Sendable {
    /// What is wrong, as far as it is known before every page is rendered; see ``LivePages/check(threads:)``.
    package var report: BuildReport
    /// Nil where the report has errors.
    package var pages: LivePages?
    /// Whether nothing but the style sheet differs from the last build without errors, so that a page in view may take the
    /// new one (``LivePages/styleSheet``) and stay as it is.
    package var changesOnlyStyles: Bool
}
