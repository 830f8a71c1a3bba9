/// A mapping of a table of incidents, which tests and fuzz targets import by.
package enum SampleMapping {
    package static let log = """
        mapping: 1
        name: log
        id: {column: Ref}
        incident:
          title: "{What} in {Town}"
          kind: {column: What, terms: {bomb: bombing, raid: raid}}
          date: {column: Date}
          place:
            - {name: {column: Province}, kind: province}
            - {name: {column: Town}, kind: city, latitude: {column: Lat}, longitude: {column: Lon}}
          participants:
            - {actor: {column: Who}, kind: armed-group, side: armed-group}
          casualties:
            - killed: {column: Dead}

        """
}
