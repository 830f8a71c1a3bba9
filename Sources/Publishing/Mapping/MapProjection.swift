/// Turns degrees into the coordinates of a drawing: equirectangular, with degrees of longitude shortened as they are in
/// the middle of the map. Over a country that is as true as any flat map, and north is up everywhere.
struct MapProjection: Sendable {
    /// What the drawing shows: the extent asked for, grown to the drawing's own shape.
    let extent: MapExtent
    let width: Double
    let height: Double
    /// Units in a degree of longitude and of latitude.
    let perLongitude: Double
    let perLatitude: Double

    init(_ wanted: MapExtent, width: Double, height: Double) {
        let (longitude, latitude) = wanted.middle
        // The world has no middle latitude: it is drawn as at 45 degrees, where most of its land is not far off.
        let shrink = wanted.isWorldwide ? MapExtent.shrink(45) : MapExtent.shrink(latitude)
        let least = width / (360 * shrink)
        let scale = max(least, min(width / (max(wanted.width, 0.01) * shrink), height / max(wanted.height, 0.01)))
        perLatitude = scale
        perLongitude = scale * shrink
        self.width = width
        self.height = height
        let halfWidth = width / perLongitude / 2
        let halfHeight = height / perLatitude / 2
        // A map that reaches beyond a pole is moved towards the equator, as far as that helps.
        let lowest = -90 + halfHeight
        let middle = lowest <= 90 - halfHeight ? min(max(latitude, lowest), 90 - halfHeight) : 0
        extent = MapExtent(
            west: longitude - halfWidth, south: middle - halfHeight, east: longitude + halfWidth,
            north: middle + halfHeight)
    }

    func x(_ longitude: Double) -> Double { (extent.turned(longitude) - extent.west) * perLongitude }

    func y(_ latitude: Double) -> Double { (extent.north - latitude) * perLatitude }

    /// Kilometres in units.
    func length(_ kilometres: Double) -> Double { kilometres / MapExtent.degree * perLatitude }
}
