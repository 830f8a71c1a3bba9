import Reports
import Templating

/// Pages of places and their list.
extension PageBuilder {
    mutating func placesPage(part: Int) -> PlacesPage {
        PlacesPage(frame: frame(kind: "places", heading: words["navPlaces"]), caption: "")
    }

    mutating func placePage(_ position: Int) -> PlacePage {
        let place = report.places[position]
        return PlacePage(
            frame: frame(kind: "place", heading: place.displayTitle),
            kind: term("placeKind", place.details.kind?.rawValue ?? "unknown"))
    }
}
