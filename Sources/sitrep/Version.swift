/// The version of the program: the one place where it stands.
enum Version {
    static let text = "0.1.0"
}
