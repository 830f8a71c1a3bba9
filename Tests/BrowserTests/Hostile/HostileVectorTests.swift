import Testing

@Suite struct HostileVectorTests {
    @Test func `There are more than 300 vectors, no two of them equal`() {
        #expect(HostileVector.all.count > 600)
        #expect(HostileVector.files.count == 17)
        #expect(Set(HostileVector.all.map(\.text)).count == HostileVector.all.count)
    }

    @Test func `The fields are those of the schemas, through lists, tables and all forms of a value`() {
        let paths = Set(HostileField.all.map(\.path))
        #expect(HostileField.texts.count > 500 && HostileField.held.count > 500)
        for path in [
            "incident/title", "incident/claims/quote/translation", "incident/tolls/rows/manner",
            "incident/date/by/label", "actor/names/used_by/label", "source/archived/custodian",
            "place/external_ids", "brief/judgements/would_change_if", "page/waive/reason",
        ] {
            #expect(paths.contains(path), "\(path)")
        }
    }
}
