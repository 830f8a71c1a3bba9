extension Edition {
    func writeAtomFeed(into output: inout [UInt8]) {}
    func writeJSONFeed(into output: inout [UInt8]) {}
    func writeSitemap(of files: [SiteFile], into output: inout [UInt8]) {}
    func writeRobots(into output: inout [UInt8]) {}
}
