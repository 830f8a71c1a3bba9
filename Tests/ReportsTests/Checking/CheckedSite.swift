import Diagnostics
import Reports
import TestSupport

/// What the editorial rules say of a small site.
extension SmallSite {
    func editorialDiagnostics(to audience: TrafficLight = .clear, off: Set<String> = []) -> [Diagnostic] {
        let report = assembled.value
        let released = report.released(Release(audience: audience, now: Instant(seconds: 1_700_000_000))).value
        let bytes = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        return EditorialChecks.findings(
            in: ReportUnderCheck(report, released: released) { bytes[$0] }, off: off)
    }

    /// What one rule finds.
    func findings(_ code: String, to audience: TrafficLight = .clear) -> [Finding] {
        findings(editorialDiagnostics(to: audience).filter { $0.code.name == code })
    }
}

extension String {
    /// A place, two groups, two forces, a person and sources for incidents to name.
    static let checkingFrame = """

        -- Content/places/here.yaml --
        name: Here
        kind: city
        -- Content/actors/groups.yaml --
        id: ttp
        name: TTP
        kind: armed-group
        ---
        id: jua
        name: JuA
        kind: armed-group
        ---
        id: police
        name: Police
        kind: state-force
        ---
        id: man
        name: Aryad Ullah
        kind: person
        page: yes
        roles: [{title: commander, basis: alleged}]
        names: [{text: Riaz Ullah Khan, kind: reported, basis: alleged}]
        ---
        id: neighbour
        name: Gul Khan
        kind: person
        -- Content/sources/dawn.yaml --
        title: T
        published: 2023-02-18

        """

    /// A brief's head.
    static let briefHead = "title: B\ndate: 2023-03-01\nauthors: [The editors]\n"
}
