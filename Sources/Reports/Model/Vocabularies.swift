/// All vocabularies of a site.
package struct Vocabularies: Sendable {
    package var kind: Vocabulary
    package var group: Vocabulary
    package var occupation: Vocabulary

    package static let names = ["kind", "group", "occupation"]

    package subscript(_ name: String) -> Vocabulary? {
        get {
            switch name {
            case "kind": kind
            case "group": group
            case "occupation": occupation
            default: nil
            }
        }
        set {
            guard let newValue else { return }
            switch name {
            case "kind": kind = newValue
            case "group": group = newValue
            case "occupation": occupation = newValue
            default: break
            }
        }
    }

    package var all: [Vocabulary] { [kind, group, occupation] }

    package static let standard = Vocabularies(
        kind: Vocabulary("kind", violent + notViolent),
        group: Vocabulary("group", groups),
        occupation: Vocabulary("occupation", groups))

    /// The default kinds, with the cross-walk to ACLED's sub-events, GTD's attack types and UCDP's types of violence.
    private static let violent: [Vocabulary.Term] = [
        violent("armed-clash", "Armed clash", "Armed sides fight each other", "Armed clash", nil, nil),
        violent("armed-assault", "Armed assault", "One side attacks another with arms", "Attack", "Armed Assault", nil),
        violent(
            "assassination", "Assassination", "A chosen person is killed or attacked", "Attack", "Assassination", nil),
        violent(
            "suicide-bombing", "Suicide bombing", "A bomb whose carrier dies with it", "Suicide bomb",
            "Bombing/Explosion", nil),
        violent(
            "bombing", "Bombing", "A bomb, mine or other explosive device", "Remote explosive/landmine/IED",
            "Bombing/Explosion", nil),
        violent("grenade", "Grenade attack", "A grenade is thrown", "Grenade", "Bombing/Explosion", nil),
        violent(
            "shelling", "Shelling", "Artillery, mortars, rockets or missiles", "Shelling/artillery/missile attack",
            "Bombing/Explosion", nil),
        violent("air-strike", "Air strike", "Bombs or missiles from manned aircraft", "Air/drone strike", nil, nil),
        violent(
            "drone-strike", "Drone strike", "Bombs or missiles from unmanned aircraft", "Air/drone strike", nil, nil),
        violent(
            "hostage-taking", "Hostage-taking", "People are held to force others to act",
            "Abduction/forced disappearance", "Hostage Taking", nil),
        violent(
            "abduction", "Abduction", "People are taken away by force", "Abduction/forced disappearance",
            "Hostage Taking (Kidnapping)", nil),
        violent(
            "facility-seizure", "Facility seizure", "A building or compound is taken and held", "Other",
            "Facility/Infrastructure Attack", nil),
        violent(
            "police-operation", "Police operation", "Police or other forces act against suspects", "Armed clash", nil,
            nil),
        violent("raid", "Raid", "Forces enter a place to search or to seize", "Armed clash", nil, nil),
        violent("arrest", "Arrest", "People are taken into custody", "Arrests", nil, nil),
        violent("protest", "Protest", "People demonstrate without violence of their own", "Peaceful protest", nil, nil),
        violent("riot", "Riot", "A crowd destroys or attacks", "Violent demonstration", nil, nil),
        violent("mob-violence", "Mob violence", "A crowd attacks people", "Mob violence", nil, nil),
        violent(
            "excessive-force", "Excessive force", "Forces use more violence against a crowd than was called for",
            "Excessive force against protesters", nil, nil),
        violent(
            "sexual-violence", "Sexual violence", "Sexual violence as part of conflict", "Sexual violence", nil, nil),
        violent(
            "attack-on-civilians", "Attack on civilians", "Civilians are attacked as such", "Attack", "Armed Assault",
            "one-sided violence"),
        violent(
            "state-based-violence", "State-based violence", "Armed force between two sides, one of them a government",
            nil, nil, "state-based armed conflict"),
        violent(
            "non-state-violence", "Non-state violence", "Armed force between two sides, neither of them a government",
            nil, nil, "non-state conflict"),
        violent(
            "one-sided-violence", "One-sided violence", "Civilians killed by a government or an organised group", nil,
            nil, "one-sided violence"),
    ]

    private static let notViolent: [Vocabulary.Term] = [
        plain("statement", "Statement", "Somebody says something in public", "Other"),
        plain("ceasefire-declared", "Ceasefire declared", "A side says that it will stop fighting", "Agreement"),
        plain("ceasefire-ended", "Ceasefire ended", "A side says that a ceasefire is over", "Other"),
        plain("agreement", "Agreement", "Sides agree", "Agreement"),
        plain("talks", "Talks", "Sides meet or exchange proposals", "Other"),
        plain("designation", "Designation", "An authority lists or bans an actor", "Other"),
        plain("split", "Split", "Part of a group leaves it", "Change to group/activity"),
        plain("merger", "Merger", "Groups become one", "Change to group/activity"),
        plain("leadership-change", "Change of leadership", "Another person leads", "Change to group/activity"),
        plain(
            "territory-change", "Change of territory", "Control of a place passes on",
            "Non-violent transfer of territory"),
        plain("verdict", "Verdict", "A court decides", "Other"),
        plain("other", "Other", "None of the other kinds", "Other"),
    ]

    private static let groups: [Vocabulary.Term] = [
        .init("police", "Police", "Members of a police force"),
        .init("paramilitary", "Paramilitary", "Members of a paramilitary force of the state"),
        .init("military", "Military", "Members of the armed forces"),
        .init("security-forces", "Security forces", "Members of state forces that the source does not tell apart"),
        .init("intelligence", "Intelligence", "Members of an intelligence service"),
        .init("militants", "Militants", "Members of an armed group"),
        .init("suspects", "Suspects", "People whom a force describes as suspects"),
        .init("detainees", "Detainees", "People held by a force or by a state"),
        .init("hostages", "Hostages", "People held to force others to act"),
        .init("civilians", "Civilians", "People who belong to no armed side"),
        .init("worshippers", "Worshippers", "People at prayer"),
        .init("children", "Children", "People under eighteen"),
        .init("students", "Students", "Pupils and students"),
        .init("officials", "Officials", "People in public office or service"),
        .init("employees", "Employees", "People who work for the place or force attacked"),
        .init("workers", "Workers", "People attacked at or for their work"),
        .init("media", "Media", "Journalists and other people of the press"),
        .init("aid-workers", "Aid workers", "People who bring relief"),
        .init("health-workers", "Health workers", "People who care for the sick"),
        .init("clergy", "Clergy", "Religious leaders and scholars"),
        .init("politicians", "Politicians", "People in or standing for political office"),
    ]

    private static func violent(
        _ id: String, _ label: String, _ definition: String, _ acled: String?, _ gtd: String?, _ ucdp: String?
    ) -> Vocabulary.Term {
        let pairs = [("acled", acled), ("gtd", gtd), ("ucdp", ucdp)]
        let crosswalk = pairs.compactMap { scheme, value in value.map { ExternalID(scheme: scheme, value: $0) } }
        return Vocabulary.Term(id, label, definition, crosswalk: crosswalk, isViolent: true)
    }

    private static func plain(
        _ id: String, _ label: String, _ definition: String, _ acled: String
    ) -> Vocabulary.Term {
        Vocabulary.Term(id, label, definition, crosswalk: [ExternalID(scheme: "acled", value: acled)])
    }
}
