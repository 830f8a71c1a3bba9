import Diagnostics
import Reports

/// A queue for programs: one JSON document.
///
///     {"version":1,"count":2,"sections":[
///     {"kind":"single-origin","count":2,"note":null,"items":[
///     {"type":"incident","id":"kpo-attack","title":"…","detail":"…","path":"Content/…","line":12,"column":5,
///      "day":"2023-02-17","heldBack":false,"otherPath":null,"otherLine":null}
///     ]}
///     ]}
///
/// (Each item stands on one line.) Within a version keys are added and never renamed, removed or given another meaning;
/// every key is always there. `count` counts all items, shown or not.
package enum QueueJSON {
    package static let version = 1

    /// - Parameter limit: how many items of a kind are written.
    package static func text(_ queue: Queue, limit: Int, source: @escaping (_ path: String) -> [UInt8]?) -> String {
        let places = ItemPlaces(source: source)
        var json = JSONText()
        json.object { json in
            json.number("version", version)
            json.number("count", queue.count)
            json.array("sections", of: queue.sections, isLong: true) { json, section in
                json.object { json in
                    json.text("kind", section.kind.rawValue)
                    json.number("count", section.items.count)
                    json.text("note", section.note)
                    json.array("items", of: Array(section.items.prefix(limit)), isLong: true) { json, item in
                        write(item, places, to: &json)
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private static func write(_ item: Queue.Item, _ places: ItemPlaces, to json: inout JSONText) {
        let position = places.position(of: item.location)
        let other = item.other.flatMap { places.position(of: $0) }
        json.object { json in
            json.text("type", item.record.type.rawValue)
            json.text("id", item.record.id)
            json.text("title", item.title)
            json.text("detail", item.detail)
            json.text("path", item.location.path)
            number("line", position?.line, to: &json)
            number("column", position?.column, to: &json)
            json.text("day", item.day?.description)
            json.flag("heldBack", item.isHeldBack)
            json.text("otherPath", item.other?.path)
            number("otherLine", other?.line, to: &json)
        }
    }

    private static func number(_ key: String, _ value: Int?, to json: inout JSONText) {
        if let value { json.number(key, value) } else { json.null(key) }
    }
}
