import Diagnostics
import Reports
import TestSupport
import Testing

struct PublicAboveClearTests {
    private static func site(_ files: String, at base: String = "https://example.org/site") -> SmallSite {
        SmallSite("-- Content/site.yaml --\ntitle: S\nbase_url: \(base)\n" + files + .checkingFrame)
    }

    private static func incident(_ more: String) -> String {
        "-- Content/incidents/a.md --\n---\n" + .minimalIncident + more + "\n"
    }

    @Test func `Nothing above clear goes to a public address`() {
        let open = Self.site(Self.incident("tlp: green\n---"))
        #expect(
            open.findings("public-above-clear", to: .amber).map(\.summary) == [
                "1 record above TLP:CLEAR, wholly or in part, would stand at https://example.org/site"
            ])
        #expect(open.findings("public-above-clear").isEmpty)
        #expect(Self.site(Self.incident("tags: [x]\n---")).findings("public-above-clear", to: .amber).isEmpty)
        let withoutAddress = SmallSite(Self.incident("tlp: green\n---") + .checkingFrame)
        #expect(withoutAddress.findings("public-above-clear", to: .amber).isEmpty)
    }

    @Test(arguments: [
        incident("casualties: [{killed: 1, tlp: amber}]\n---"),
        incident("tolls: [{by: police, rows: [{killed: 1, tlp: green}]}]\n---"),
        incident("claims: [{says: A, by: police, tlp: green}]\n---"),
        incident("sources: [{publisher: P, title: T, tlp: green}]\n---"),
        incident("revisions: [{date: 2023-03-01, kind: update, text: T, tlp: green}]\n---"),
        "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace:\n"
            + "  - {value: here}\n  - {value: {name: Bazaar, tlp: green}}\n",
        "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\nplace: here\ndate:\n"
            + "  - {value: 2023-02-17}\n  - {value: 2023-02-18, tlp: green}\n",
        "-- Content/places/there.yaml --\nname: There\nnames: [{text: Secret, tlp: green}]\n",
        "-- Content/actors/g.yaml --\nname: G\nkind: armed-group\nstatus: {value: active, tlp: green}\n",
        incident("---\n\nText.\n\n```tlp green\nRestricted.\n```\n"),
        incident("---\n\nText.[^1]\n\n[^1]: A note.\n\n    ```tlp green\n    Restricted.\n    ```\n"),
        "-- Content/pages/p.md --\n---\ntitle: P\n---\n\n```tlp green\nRestricted.\n```\n",
        "-- Content/briefs/b.md --\n---\n" + .briefHead + "judgements: [{text: J, tlp: green}]\n---\n",
    ]) func `A label counts wherever it can stand`(_ files: String) {
        let site = Self.site(files)
        #expect(site.found.filter { $0.severity == .error } == [])
        #expect(site.findings("public-above-clear", to: .amber).count == 1)
        #expect(site.findings("public-above-clear").isEmpty)
    }

    @Test func `What the release holds back itself goes nowhere`() {
        let site = Self.site(
            Self.incident("casualties: [{killed: 1, tlp: red}]\n---")
                + "-- Content/incidents/b.yaml --\n" + .minimalIncident + "tlp: green\ndraft: yes\n")
        #expect(site.findings("public-above-clear", to: .amber).isEmpty)
    }

    @Test(arguments: [
        "10.example.org", "192.168.example.org", "127.example.org", "172.15.0.1", "172.32.0.1", "11.0.0.1", "8.8.8.8",
        "192.169.0.1", "169.253.0.1", "[2001:db8::1]", "[fec0::1]", "[::ffff:8.8.8.8]", "example.org.", "local.example",
        "example.org:8080", "256.0.0.1.example",
    ]) func `Everybody can reach a public host`(_ host: String) {
        #expect(WebAddress("https://\(host)/x")!.isPublic)
    }

    @Test(arguments: [
        "10.0.0.1", "10.255.255.255:80", "172.16.0.1", "172.31.255.255", "192.168.1.1", "127.0.0.1", "127.1.2.3:8000",
        "169.254.9.9", "0.0.0.0", "[::1]", "[::1]:8000", "[0:0:0:0:0:0:0:1]", "[fc00::1]", "[fdff:1::]",
        "[fe80::1%25e0]",
        "[febf::1]", "[::ffff:10.0.0.1]", "localhost", "LOCALHOST:8000", "localhost.", "a.localhost", "printer.local",
        "reports.internal", "reports.corp", "wiki", "wiki:80", "router.home.arpa", "user@10.0.0.1",
    ]) func `This machine and closed networks are not public`(_ host: String) {
        #expect(!WebAddress("https://\(host)/x")!.isPublic)
    }
}
