/// What a page is told of its reader's device.
extension Tab {
    enum Scheme: String, CaseIterable, Sendable { case light, dark }
    enum Medium: String, Sendable { case screen, print }

    /// A window of this size in CSS pixels.
    func setSize(width: Int, height: Int = 900) async throws {
        _ = try await send(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(width)), "height": .number(Double(height)), "deviceScaleFactor": 1,
                "mobile": false,
            ])
    }

    func setAppearance(_ scheme: Scheme, medium: Medium = .screen) async throws {
        _ = try await send(
            "Emulation.setEmulatedMedia",
            [
                "media": .string(medium.rawValue),
                "features": [
                    ["name": "prefers-color-scheme", "value": .string(scheme.rawValue)],
                    // Whatever moves would be looked at on its way.
                    ["name": "prefers-reduced-motion", "value": "reduce"],
                ],
            ])
    }

    /// Whether the page's own scripts run; those of the test do always.
    func setScripts(_ run: Bool) async throws {
        _ = try await send("Emulation.setScriptExecutionDisabled", ["value": .bool(!run)])
    }

    /// A reader's larger text, in per cent.
    func setTextSize(_ percent: Int) async throws {
        let _: Bool = try await evaluate(
            "(document.documentElement.style.fontSize = '\(percent)%', document.body.offsetHeight > 0)")
    }
}
