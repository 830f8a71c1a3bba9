import Diagnostics

/// Lines and columns of the places that a queue names; each file is looked through once.
final class ItemPlaces {
    private let source: (_ path: String) -> [UInt8]?
    private var texts: [String: SourceText] = [:]

    init(source: @escaping (_ path: String) -> [UInt8]?) { self.source = source }

    func position(of location: SourceLocation) -> SourceText.Position? {
        guard let range = location.range else { return nil }
        if texts[location.path] == nil { texts[location.path] = source(location.path).map { SourceText($0) } }
        return texts[location.path]?.position(of: Int(range.start))
    }

    /// `Content/incidents/a.yaml:12:5`, as editors and terminals open it.
    func text(of location: SourceLocation) -> String {
        let path = DisplayText.safe(location.path)
        guard let position = position(of: location) else { return path }
        return "\(path):\(position.line):\(position.column)"
    }
}
