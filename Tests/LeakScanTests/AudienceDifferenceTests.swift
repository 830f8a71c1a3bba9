import TestSupport
import Testing

@testable import LeakScan

@Suite struct AudienceDifferenceTests {
    private static let text = """
        -- Content/incidents/a.md --
        ---
        title: Open
        claims:
          - {says: Said to some, tlp: green}
          - {says: Said to fewer, tlp: amber}
        ---
        Open.

        ```tlp green
        A block for some.
        ```
        -- Content/incidents/b.yaml --
        title: Some know
        tlp: green
        -- Content/incidents/c.yaml --
        title: Nobody knows
        draft: yes
        """

    private static func difference(_ audience: String, _ other: String) -> AudienceDifference {
        AudienceDifference(
            audience: ReleaseTerms.rank(of: audience)!, ScannedSite(text, audience: audience).content,
            other: ReleaseTerms.rank(of: other)!, ScannedSite(text, audience: other).content)
    }

    @Test func `What one audience sees and another does not is listed by record, with lines`() {
        let files = SiteText.files(of: Self.text)
        let list = Self.difference("green", "clear").text { path in files.first { $0.path == path }?.bytes }
        #expect(
            list == """
                TLP:CLEAR does not see, of what TLP:GREEN sees: 1 record, 2 parts of other records

                incidents/a  Content/incidents/a.md
                  4: claim, TLP:GREEN: Said to some
                  10: block of text, TLP:GREEN: A block for some.

                incidents/b  Content/incidents/b.yaml
                  1: the whole incident, TLP:GREEN: Some know

                Held back from TLP:GREEN itself: 1 TLP:AMBER, 1 a draft

                """)
    }

    @Test func `An audience that sees as much lacks nothing`() {
        let list = Self.difference("green", "amber").text { _ in nil }
        #expect(
            list == """
                TLP:AMBER sees everything that TLP:GREEN sees

                Held back from TLP:GREEN itself: 1 TLP:AMBER, 1 a draft

                """)
    }
}
