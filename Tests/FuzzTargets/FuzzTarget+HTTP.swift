import Building
import Preview
import Reports
import TestSupport

extension FuzzTarget {
    /// Requests to a preview: one head each.
    static let http = FuzzTarget("http", longest: 512) {
        let outer = try TemporaryFolder()
        try outer.write("secret.txt", secret)
        for (path, text) in files { try outer.write("site/\(path)", text) }
        let site = LiveSite(
            site: "\(outer.path)/site", threads: 1, request: Pipeline.Request(now: Instant(seconds: 1_767_225_600)))
        guard let pages = try await site.rebuild(changed: nil).pages else { throw BrokenPromise("no site to preview") }
        let routes = Set(pages.routes)
        // Since the pages were made, a picture has become a link out of the site.
        outer.remove("site/Content/media/link.txt")
        try outer.link("site/Content/media/link.txt", to: "../../../secret.txt")
        let preview = PreviewSite(showing: pages, rule: HostRule(host: "localhost"), run: 1)
        return { input in
            _ = outer
            guard let request = HTTPRequest(reading: input) else { return }
            let path = request.target.path
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            try promise(!parts.contains("..") && !parts.contains("."), "a step to another folder is left in '\(path)'")
            try promise(!path.utf8.contains { $0 < 0x20 || $0 == 0x5C || $0 == 0x7F }, "a sign is left in '\(path)'")
            let response = preview.respond(to: request)
            if response.status == .ok, !path.isEmpty, !path.hasPrefix(".sitrep/") {
                try promise(routes.contains(path), "'\(path)' is no file of the site and was answered")
            }
            for field in response.fields {
                try promise(
                    !(field.name + field.value).utf8.contains { $0 == 0x0D || $0 == 0x0A }, "a line break in a field")
            }
            switch response.body {
            case .bytes(let bytes), .events(let bytes):
                try promise(bytes.firstRange(of: Array(secret.utf8)) == nil, "a file outside the site was sent")
            case .file(let reader, let range):
                try promise(reader.sends(range, without: Array(secret.utf8)), "a file outside the site was sent")
            }
        }
    }

    private static let secret = "what-lies-outside"

    private static let files = [
        "Content/site.yaml": "content_version: 1\ntitle: A\n",
        "Content/media/photo.txt": "inside\n", "Content/media/link.txt": "inside, for now\n",
        "Content/incidents/shots.yaml":
            "title: Shots\nkind: other\ndate: 2023-01-01\nmedia: [{file: photo.txt, alt: A}, {file: link.txt, alt: A}]\n",
        "Content/pages/about.md": "---\ntitle: About\n---\nText.\n",
    ]
}
