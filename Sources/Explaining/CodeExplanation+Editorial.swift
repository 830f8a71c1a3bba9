extension CodeExplanation.Entry {
    static let editorial: [Self] = [
        .init(
            "exclusive-role", .editorial, .incident,
            why: "Perpetrator and planner are roles that one account gives to one holder. Two holders, one of them "
                + "simply stated, contradict each other on a page that seems to know. Holders told by differing "
                + "accounts are competing, and are shown side by side, as long as each carries its basis.",
            bad: "participants:\n  - {actor: ttp, role: perpetrator}\n  - {actor: other-group, role: perpetrator}\n",
            good: "participants:\n  - {actor: ttp, role: perpetrator, basis: claimed}\n"
                + "  - {actor: other-group, role: perpetrator, basis: claimed}\n",
            remedy: "Give each holder the basis on which the role is theirs.")
    ]
    static let sources: [Self] = []
    static let records: [Self] = []
    static let values: [Self] = []
    static let files: [Self] = []
    static let prose: [Self] = []
    static let site: [Self] = []
    static let templates: [Self] = []
    static let output: [Self] = []
    static let imports: [Self] = []
}
