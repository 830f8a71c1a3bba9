import ArgumentParser

@main
struct Sitrep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitrep",
        abstract: "Build a briefing website from Markdown briefs and structured incident files.",
        discussion: """
            A site is a folder with Content/ in it. Sitrep reads its records and briefs, checks them, and writes a \
            static site that opens from disk and on any host: a page for each incident, actor, place, campaign and \
            source, a timeline, and pages of what is disputed, what rests on one origin and what is not known.

            A first look:  sitrep build && open site/index.html
            One's own:     sitrep new incident --title "Shooting at the market" --date 2024-05-03

            Nothing is published while there is an error; every problem is shown with its file, line and column.
            """,
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(
                name: "Publish",
                subcommands: [Build.self, Serve.self, Export.self, Archive.self, Verify.self, Scan.self]),
            CommandGroup(
                name: "Write",
                subcommands: [Init.self, New.self, Rename.self, RecordCommand.self, Import.self, Schema.self]),
            CommandGroup(name: "Look", subcommands: [Check.self, Explain.self, QueueCommand.self]),
        ])
}
