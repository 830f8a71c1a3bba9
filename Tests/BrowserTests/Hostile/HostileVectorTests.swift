import Testing

@Suite struct HostileVectorTests {
    @Test func `There are more than 300 vectors, no two of them equal`() {
        #expect(HostileVector.all.count > 600)
        #expect(HostileVector.files.count == 17)
        #expect(Set(HostileVector.all.map(\.text)).count == HostileVector.all.count)
    }
}
