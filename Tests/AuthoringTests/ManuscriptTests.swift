import Authoring
import Diagnostics
import TestSupport
import Testing

struct ManuscriptTests {
    private static let incident = """
        -- Content/incidents/a.yaml --
        title: A
        kind: bombing
        date: 2023
        sources: [drawn, dawn2]

        """

    @Test func `A record whose file cannot be read is not said to be missing too`() async throws {
        let broken = try await ContentText.manuscript(
            Self.incident + "-- Content/sources/drawn.yaml --\ntitle: D\nkind: [\n")
        #expect(!broken.errors.contains { $0.contains("drawn") }, "\(broken.errors)")
        #expect(broken.errors.contains { $0.contains("dawn2") }, "\(broken.errors)")
        #expect(broken.errors.count == 2, "\(broken.errors)")
    }

    @Test func `Mended or removed, the file counts as it is`() async throws {
        let broken = try await ContentText.manuscript(
            Self.incident + "-- Content/sources/drawn.yaml --\ntitle: D\nkind: [\n")
        let mended = broken.applying(["Content/sources/drawn.yaml": Array("title: D\nkind: news-report\n".utf8)])
        #expect(mended.errors.count == 1, "\(mended.errors)")
        let removal: [String: [UInt8]?] = ["Content/sources/drawn.yaml": nil]
        let removed = broken.applying(removal)
        #expect(removed.errors.count == 2, "\(removed.errors)")
    }
}
