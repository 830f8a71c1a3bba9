import CShim

/// The user's own browser.
package enum BrowserWindow {
    /// Opens an address. Returns whether there is a program to do it.
    package static func open(_ address: String) -> Bool {
        #if os(macOS)
            let program = "open"
        #else
            let program = "xdg-open"
        #endif
        return sitrep_start(program, address) == 0
    }
}
