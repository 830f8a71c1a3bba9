#if os(Linux)
    import TestSupport

    /// What this process holds at the moment, as the system shows it.
    enum OwnProcess {
        static func threads(named name: String) -> Int {
            entries(of: "task").count { read("task/\($0)/comm") == "\(name)\n" }
        }

        /// How many descriptors report changes of a folder.
        static func watchers(of inode: UInt64) -> Int {
            let mark = " ino:\(String(inode, radix: 16)) "
            return entries(of: "fdinfo").count { number in
                let text = read("fdinfo/\(number)")
                return text.contains("inotify wd:") && text.contains(mark)
            }
        }

        private static func entries(of folder: String) -> [String] { TemporaryFolder.names(of: "/proc/self/\(folder)") }

        private static func read(_ file: String) -> String {
            TemporaryFolder.bytes(of: "/proc/self/\(file)").map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }
#endif
