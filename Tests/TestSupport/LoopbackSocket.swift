import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A socket that listens on 127.0.0.1 alone, at a port that the system chooses, and has a thread that answers one
/// connection at a time.
package final class LoopbackSocket: Sendable {
    package struct Failed: Error, CustomStringConvertible {
        package let description: String
    }

    /// `http://127.0.0.1:` and the port.
    package let address: String
    private let socket: Int32

    /// - Parameter answer: Reads from the connection and writes to it; it is closed afterwards.
    package init(answer: @escaping @Sendable (_ connection: Int32) -> Void) throws {
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let socket = Foundation.socket(AF_INET, stream, 0)
        guard socket >= 0 else { throw Failed(description: "No socket: error \(errno)") }
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 && listen(socket, 16) == 0
                    && getsockname(socket, address, &length) == 0
            }
        }
        guard bound else {
            close(socket)
            throw Failed(description: "No port on 127.0.0.1: error \(errno)")
        }
        self.socket = socket
        self.address = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
        Thread.detachNewThread {
            while true {
                let connection = accept(socket, nil, nil)
                if connection < 0, errno == EINTR || errno == ECONNABORTED { continue }
                guard connection >= 0 else { return }
                answer(connection)
                close(connection)
            }
        }
    }

    package func stop() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }
}
