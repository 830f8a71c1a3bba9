/// What the pipeline remembers from one run to the next: each part by what it was made from, so that a run with it and one
/// without give the same.
struct PipelineMemory: Sendable {
    var content = ScanMemory()
    var templates = ScanMemory()
    var history = ScanMemory()
    var parsed = ParseMemory()
    var theme = ThemeMemory()
    var media = MediaMemory()
}
