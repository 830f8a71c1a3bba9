import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

/// The files for hosts on the page about publishing, as far as can be seen without an account: they parse, and say
/// nothing but what the host's documentation knows.
struct PublishingRecipeTests {
    private static func page() throws -> DocumentedPage {
        DocumentedPage(
            name: "publishing.md", text: try #require(Repository.read("Documentation/publishing.md")))
    }

    private static func file(_ path: String) throws -> String {
        let block = try page().blocks.first { $0.purpose == .file(path: path) }
        return try #require(block).text
    }

    /// The keys of a map, and of the maps below it.
    private static func keys(_ node: RecordNode) -> Set<String> { Set(node.entries.map(\.key.text)) }

    private static func value(_ node: RecordNode, _ key: String) -> RecordNode? {
        node.entries.first { $0.key.text == key }?.value
    }

    @Test(arguments: ["github", "netlify", "cloudflare"])
    func `A workflow for GitHub has the keys that workflows have`(_ host: String) throws {
        let folder = try TemporaryFolder()
        #expect(try Command.run("init", "\(folder.path)/a", "--host", host).status == 0)
        let bytes = try #require(TemporaryFolder.bytes(of: "\(folder.path)/a/.github/workflows/publish.yml"))
        let read = YAMLReader.read(bytes[...], path: "publish.yml", offset: 0)
        #expect(read.diagnostics.isEmpty)
        let root = try #require(read.value.first).root
        #expect(Self.keys(root).isSubset(of: ["name", "on", "env", "permissions", "concurrency", "defaults", "jobs"]))
        let jobs = try #require(Self.value(root, "jobs")).entries
        #expect(!jobs.isEmpty)
        for (_, job) in jobs {
            #expect(
                Self.keys(job).isSubset(of: [
                    "name", "needs", "if", "runs-on", "container", "permissions", "environment", "concurrency", "env",
                    "outputs", "steps", "timeout-minutes",
                ]))
            for step in try #require(Self.value(job, "steps")).items {
                let keys = Self.keys(step)
                #expect(
                    keys.isSubset(of: ["name", "id", "if", "uses", "run", "with", "env", "shell", "working-directory"]))
                #expect(keys.contains("uses") != keys.contains("run"))
            }
        }
    }

    /// Only what lies in the way before the commands differs from host to host.
    @Test(arguments: ["github", "netlify", "cloudflare", "gitlab"])
    func `What a workflow lets Sitrep do succeeds on the site that it is made with`(_ host: String) throws {
        let folder = try TemporaryFolder()
        #expect(try Command.run("init", "\(folder.path)/a", "--host", host).status == 0)
        let path = host == "gitlab" ? ".gitlab-ci.yml" : ".github/workflows/publish.yml"
        let lines = try #require(folder.read("a/\(path)")).split(separator: "\n")
        let commands = lines.compactMap { line in
            ["- sitrep ", "run: sitrep "].compactMap { line.firstRange(of: $0).map { line[$0.upperBound...] } }.first
        }
        #expect(Set(commands.map { $0.prefix { $0 != " " } }) == ["check", "build"])
        for command in commands {
            let run = try Command.run(arguments: command.split(separator: " ").map(String.init), in: "\(folder.path)/a")
            #expect(run.status == 0, "\(command): \(run.errors)")
        }
        #expect(folder.read("a/\(host == "gitlab" ? "public" : "site")/index.html") != nil)
    }

    @Test func `The pipeline for GitLab publishes the folder that it builds`() throws {
        let folder = try TemporaryFolder()
        #expect(try Command.run("init", "\(folder.path)/a", "--host", "gitlab").status == 0)
        let bytes = try #require(TemporaryFolder.bytes(of: "\(folder.path)/a/.gitlab-ci.yml"))
        let read = YAMLReader.read(bytes[...], path: ".gitlab-ci.yml", offset: 0)
        #expect(read.diagnostics.isEmpty)
        let root = try #require(read.value.first).root
        let pages = try #require(Self.value(root, "publish"))
        #expect(Self.value(pages, "pages")?.text == "true")
        let known: Set = [
            "stage", "image", "script", "before_script", "artifacts", "pages", "rules", "cache", "variables",
        ]
        #expect(Self.keys(pages).isSubset(of: known))
        #expect(
            try #require(Self.value(pages, "artifacts")).entries.contains { $0.value.items.map(\.text) == ["public"] })
        #expect(try #require(Self.value(pages, "script")).items.contains { $0.text.contains("--output public") })
    }

    @Test func `Cloudflare's file has the keys that it reads`() throws {
        let text = try Self.file("wrangler.json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(Set(object.keys) == ["name", "compatibility_date", "assets"])
        let assets = try #require(object["assets"] as? [String: String])
        #expect(Set(assets.keys).isSubset(of: ["directory", "binding", "html_handling", "not_found_handling"]))
        #expect(
            ["auto-trailing-slash", "force-trailing-slash", "drop-trailing-slash", "none"].contains(
                assets["html_handling"]))
        #expect(["single-page-application", "404-page", "none"].contains(assets["not_found_handling"]))
    }

    @Test func `Netlify's file publishes the folder`() throws {
        #expect(try Self.file("netlify.toml") == "[build]\npublish = \"site\"\n")
    }

    private static let nginx: String? = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(.enabled(if: nginx != nil, "nginx is not installed: its server block was not run"))
    func `nginx serves a built site by the server block that is shown`() throws {
        let folder = try TemporaryFolder()
        #expect(try Command.run("init", "\(folder.path)/a", "--host", "none").status == 0)
        #expect(try Command.run("build", "--site", "\(folder.path)/a", "--output", "\(folder.path)/site").status == 0)
        let server = try Self.file("nginx.conf")
            .replacing("listen 8080;", with: "listen unix:\(folder.path)/socket;")
            .replacing("root /srv/watch;", with: "root \(folder.path)/site;")
        #expect(server.contains("\(folder.path)/socket") && server.contains("\(folder.path)/site"))
        try folder.write(
            "nginx.conf",
            """
            pid \(folder.path)/pid; error_log \(folder.path)/errors; user root; events {}
            http {
            include /etc/nginx/mime.types; access_log off;
            client_body_temp_path \(folder.path)/b; proxy_temp_path \(folder.path)/p; fastcgi_temp_path \(folder.path)/f;
            uwsgi_temp_path \(folder.path)/u; scgi_temp_path \(folder.path)/s;
            \(server)
            }
            """)
        let script = """
            set -eu
            "$1" -c "$2/nginx.conf" -g 'daemon on;'
            trap 'kill $(cat "$2/pid")' EXIT
            get() { curl --silent --show-error --include --unix-socket "$2/socket" "http://watch.example$1"; }
            get / "$2"; echo; echo ====; get /incidents/example-warehouse-fire.html "$2"; echo ====
            get /no-such-page "$2"; echo ====; get /sitrep-manifest.txt "$2"
            """
        let run = try ChildProcess.run(
            "/bin/sh", ["-c", script, "sh", try #require(Self.nginx), folder.path],
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin"])
        let errors = folder.read("errors") ?? ""
        try #require(run.status == 0, "\(run.errors) \(errors)")
        let answers = run.output.split(separator: "====\n").map(String.init)
        try #require(answers.count == 4)
        for answer in answers.prefix(2) {
            #expect(answer.hasPrefix("HTTP/1.1 200"))
            #expect(answer.contains("Content-Type: text/html; charset=utf-8"))
            #expect(answer.contains("frame-ancestors 'none'"))
        }
        // The page says for itself what the header says, but for framing.
        let policy = try #require(folder.read("site/_headers"))
        let header = policy.split(separator: "\n").first { $0.contains("Content-Security-Policy: ") }
        let value = try #require(header).split(separator: ": ", maxSplits: 1)[1]
        #expect(server.contains("\"\(value)\""), "the block has the policy of _headers")
        for name in [
            "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
        ] {
            let said = try #require(policy.split(separator: "\n").first { $0.hasPrefix("  \(name): ") })
            let sent = answers[0].split(whereSeparator: \.isNewline).first { $0.hasPrefix("\(name): ") }
            #expect(sent.map(String.init) == String(said.dropFirst(2)), "\(name)")
        }
        #expect(answers[2].hasPrefix("HTTP/1.1 404"))
        #expect(answers[3].hasPrefix("HTTP/1.1 404"))
    }
}
