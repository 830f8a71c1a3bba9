/// What a person does with a keyboard alone.
extension Tab {
    /// A key, by the name that the web gives it.
    enum Key: String, Sendable {
        case tab = "Tab"
        case enter = "Enter"
        case space = " "
        case escape = "Escape"
        case backspace = "Backspace"
        case up = "ArrowUp"
        case down = "ArrowDown"
        case left = "ArrowLeft"
        case right = "ArrowRight"
        case home = "Home"
        case end = "End"

        /// What Windows calls it: Chromium decides by this number what a key does.
        fileprivate var code: Double {
            switch self {
            case .tab: 9
            case .enter: 13
            case .space: 32
            case .escape: 27
            case .backspace: 8
            case .up: 38
            case .down: 40
            case .left: 37
            case .right: 39
            case .home: 36
            case .end: 35
            }
        }

        /// The text that the key types, where it types one.
        fileprivate var text: String? {
            switch self {
            case .enter: "\r"
            case .space: " "
            default: nil
            }
        }
    }

    /// Presses and lets go of a key, as a person would.
    func press(_ key: Key, shift: Bool = false) async throws {
        var event: [String: JSON] = [
            "type": "rawKeyDown", "key": .string(key.rawValue),
            "code": .string(key == .space ? "Space" : key.rawValue), "windowsVirtualKeyCode": .number(key.code),
            "modifiers": .number(shift ? 8 : 0),
        ]
        if let text = key.text {
            event["type"] = "keyDown"
            event["text"] = .string(text)
        }
        _ = try await send("Input.dispatchKeyEvent", .object(event))
        event["type"] = "keyUp"
        event["text"] = nil
        _ = try await send("Input.dispatchKeyEvent", .object(event))
    }

    /// Types a text into whatever has the focus, character by character.
    func type(_ text: String) async throws {
        for character in text {
            let text = JSON.string(String(character))
            _ = try await send("Input.dispatchKeyEvent", ["type": "keyDown", "text": text, "key": text])
            _ = try await send("Input.dispatchKeyEvent", ["type": "keyUp", "key": text])
        }
    }

    /// Presses Tab until the control with this name has the focus.
    ///
    /// - Parameters:
    ///   - name: what a reader hears or sees of it: the beginning of its label or of its text.
    ///   - region: the accessible name of the part of the page in which it must be, where the same name stands in several.
    ///   - limit: how often Tab is pressed before the control counts as out of reach.
    func reach(_ name: String, in region: String? = nil, limit: Int = 400) async throws {
        var seen: [String] = []
        for _ in 0..<limit {
            try await press(.tab)
            let focus: [String] = try await evaluate(PageScripts.focusedName)
            guard focus.count == 2 else { continue }
            if focus[0].hasPrefix(name), region.map({ focus[1].contains($0) }) ?? true { return }
            seen.append(focus[0])
        }
        throw BrowserError("Tab reaches no '\(name)'; it reaches \(seen.prefix(60).joined(separator: " · "))")
    }

    /// Goes to a link by the keyboard, follows it, and waits until its page is there.
    func follow(_ name: String, in region: String? = nil, limit: Int = 400) async throws {
        try await reach(name, in: region, limit: limit)
        let before: String = try await evaluate("location.href")
        let staysHere: Bool = try await evaluate(
            // A link in a drawing has its address as an attribute alone.
            """
            (a => !!a && new URL(a.getAttribute('href'), location.href).href.split('#')[0]
              === location.href.split('#')[0])(document.activeElement.closest('a'))
            """)
        _ = await browser.takeEvents(of: session)
        try await press(.enter)
        if staysHere { return }
        try await browser.wait(for: "the page behind '\(name)' on \(before)", in: session) {
            $0.method == "Page.loadEventFired"
        }
    }

    /// Waits until an expression is true, and fails after some seconds with what was waited for.
    func wait(until expression: String, _ what: String, within limit: Duration = .seconds(10)) async throws {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            // A page that is being left answers nothing; the one that comes is asked again.
            let isTrue: Bool? = try? await evaluate(
                "(() => { try { return !!(\(expression)) } catch { return false } })()")
            if isTrue == true { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw BrowserError("\(what) did not come")
    }
}
