import Reports

extension NameIndex {
    /// The names of persons against whom something is only alleged, to be found in texts that leave the page's context:
    /// feed titles, what other sites show of a shared page, data for machines. All of their names, be they of one word:
    /// no text is lost by keeping one too many back.
    init(guardedIn report: ReleasedReport, guards: [String?]) {
        self.init()
        for (index, actor) in report.actors.enumerated() where guards[index] != nil {
            for name in actor.name.all { add(name.value.value, of: index) }
            for name in actor.names { add(name.text.value, of: index) }
        }
    }
}
