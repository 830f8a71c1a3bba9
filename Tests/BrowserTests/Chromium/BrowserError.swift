/// What went wrong between a test and its browser.
struct BrowserError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// The one line that a person without a browser reads.
    static let missing = BrowserError(
        """
        Chromium is missing: install it (Debian: apt-get install chromium fonts-noto-core; macOS: brew install --cask \
        chromium), run 'make test', which installs it on Debian, or set SITREP_SKIP_BROWSER=1 to leave these tests out
        """)
}
