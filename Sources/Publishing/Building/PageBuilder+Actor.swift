import Reports
import Templating

/// Pages of actors and their list.
extension PageBuilder {
    mutating func actorsPage(part: Int) -> ActorsPage {
        ActorsPage(frame: frame(kind: "actors", heading: words["navActors"]))
    }

    mutating func actorPage(_ position: Int) -> ActorPage {
        let actor = report.actors[position]
        return ActorPage(
            frame: frame(kind: "actor", heading: actor.displayTitle), kind: term("actorKind", actor.kind.rawValue))
    }
}
