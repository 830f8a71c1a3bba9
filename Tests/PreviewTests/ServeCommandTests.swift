import TestSupport
import Testing

@testable import Preview

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The verb itself, in a process that may write to no file.
@Suite(.onOwnThreads) struct ServeCommandTests {
    private func site() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (path, text) in PreviewedSite.files { try folder.write(path, text) }
        return folder
    }

    private func port(in output: String) throws -> Int {
        let address = try #require(output.firstRange(of: "http://127.0.0.1:"), "\(output)")
        return try #require(Int(output[address.upperBound...].prefix { $0.isNumber }))
    }

    @Test(arguments: [[], ["--poll"]])
    func `It serves a site on a full disk, sees what is saved, and ends at Ctrl-C`(options: [String]) async throws {
        let folder = try site()
        let before = TemporaryFolder.files(of: folder.path)
        let command = try ServeProcess(["--site", folder.path, "--port", "0"] + options)
        let output = await command.read(until: "Built in")
        let port = try port(in: output)
        func get(_ target: String) async throws -> String {
            let client = try RawClient(port: port)
            await client.send("GET \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
            return try await client.response().text
        }
        #expect(try await get("/incidents/shots.html").contains("Shots"))
        #expect(try await get("/.sitrep/queue.html").contains("<h1>Queue</h1>"))
        #expect(TemporaryFolder.files(of: folder.path) == before)
        try folder.write("Content/incidents/shots.yaml", PreviewedSite.incident.replacing("Shots", with: "Volley"))
        #expect(await command.read(until: "Built in").contains("Built in"))
        #expect(try await get("/incidents/shots.html").contains("Volley"))
        try folder.write("Content/incidents/shots.yaml", "titel: Volley\n")
        let mistake = await command.read(until: "the pages stay as they were")
        #expect(mistake.contains("Content/incidents/shots.yaml:1:1: error: Key 'titel' is not known"), "\(mistake)")
        #expect(try await get("/incidents/shots.html").contains("Volley"))
        folder.remove("Content")
        let gone = "it does not exist; the pages stay as they were"
        #expect(await command.read(until: gone).contains(gone))
        #expect(try await get("/incidents/shots.html").contains("Volley"))
        for (path, text) in PreviewedSite.files { try folder.write(path, text) }
        #expect(await command.read(until: "Built in").contains("Built in"))
        command.signal(SIGINT)
        #expect(await command.status() == 0)
    }

    @Test func `A port that is taken is an error that says what to do`() async throws {
        let folder = try site()
        let other = try Listener.open(ports: 0...0)
        let command = try ServeProcess(["--site", folder.path, "--port", "\(other.port)"])
        let output = await command.read(until: "--port")
        #expect(output.hasPrefix("error: port \(other.port) on 127.0.0.1 is in use by another program"))
        #expect(await command.status() == 2)
        _ = PreviewServer(listener: other) { _ in HTTPResponse(.ok) }
    }

    @Test func `Drafts and other audiences are shown where they are asked for`() async throws {
        let folder = try site()
        try folder.write("Content/incidents/a.yaml", PreviewedSite.incident + "draft: yes\ntlp: amber\n")
        let command = try ServeProcess(
            ["--site", folder.path, "--port", "0", "--drafts", "--audience", "amber", "--now", "2026-01-01"])
        let port = try port(in: await command.read(until: "Built in"))
        let client = try RawClient(port: port)
        await client.send("GET /incidents/a.html HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try await client.response().status == 200)
        command.signal(SIGTERM)
        #expect(await command.status() == 0)
    }

    #if os(Linux)
        @Test func `Ctrl-C in the terminal does not reach the browser that was opened`() async throws {
            let folder = try site()
            let tools = try TemporaryFolder()
            // What it says of itself is printed by a program that it starts, since it may write to no file.
            try tools.write(
                "xdg-open", "#!/bin/sh\nexec /bin/mkdir \"${0%/*}/$(/bin/ps -o sid= -p $$ | /usr/bin/tr -d ' ')-$$\"\n")
            chmod("\(tools.path)/xdg-open", 0o755)
            let command = try ServeProcess(["--site", folder.path, "--port", "0", "--open"], path: tools.path)
            _ = await command.read(until: "Built in")
            var words: [Substring] = []
            for await _ in Looks(within: .seconds(10)) {
                words = tools.names().first { $0 != "xdg-open" }?.split(separator: "-") ?? []
                if !words.isEmpty { break }
            }
            // The session has the number of the process that leads it.
            #expect(words.count == 2 && words.first == words.last, "\(words)")
            command.signal(SIGINT)
            #expect(await command.status() == 0)
        }
    #endif

    @Test func `A folder without a site is said to be none, and turns into one`() async throws {
        let folder = try TemporaryFolder()
        let command = try ServeProcess(["--site", folder.path, "--port", "0"])
        let output = await command.read(until: "nothing to show yet")
        #expect(output.contains("it does not exist"), "\(output)")
        for (path, text) in PreviewedSite.files { try folder.write(path, text) }
        #expect(await command.read(until: "Built in").contains("Built in"))
    }
}
