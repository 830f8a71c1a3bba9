import ArgumentParser

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in data of other catalogues and sites, and tables of your own.",
        discussion: """
            Importing again updates what the import owns and keeps what people added. Every row that is left out is \
            named with its record number and the reason.
            """,
        subcommands: [
            ImportCSV.self,
            ImportACLED.self,
            ImportGTD.self,
            ImportTimelineJS.self,
            ImportUCDP.self,
            ImportSTIX.self,
            ImportBibTeX.self,
            ImportCSL.self,
            ImportSitrep.self,
        ])
}
