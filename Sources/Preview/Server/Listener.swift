#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A socket that waits for connections, at one address of this machine.
package struct Listener: Sendable {
    /// Why there is none.
    package enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
        case unknownHost(String)
        /// Another program has the port, or every port that was tried.
        case taken(host: String, ports: ClosedRange<Int>)
        case forbidden(host: String, port: Int)
        /// The address is no address of this machine.
        case foreign(host: String)
        case refused(host: String, port: Int, number: Int32)

        package var description: String {
            switch self {
            case .unknownHost(let host): "'\(host)' is no host name or address that this machine knows"
            case .taken(let host, let ports) where ports.count == 1:
                "port \(ports.lowerBound) on \(host) is in use by another program; "
                    + "give another with --port, or leave it out for the next that is free"
            case .taken(let host, let ports):
                "the ports \(ports.lowerBound) to \(ports.upperBound) on \(host) are all in use; give one with --port"
            case .forbidden(let host, let port):
                "this user may not listen at port \(port) on \(host); ports from 1024 on are open to everybody"
            case .foreign(let host): "'\(host)' is no address of this machine"
            case .refused(let host, let port, let number):
                "nothing can listen at port \(port) on \(host): the system gave error \(number)"
            }
        }
    }

    let descriptor: Int32
    /// As it was asked for.
    package let host: String
    package let port: Int

    /// The address that a browser opens.
    package var address: String {
        let name = host == "0.0.0.0" ? "127.0.0.1" : host == "::" ? "::1" : host
        return "http://\(name.contains(":") ? "[\(name)]" : name):\(port)/"
    }

    /// Whether the address is reached from this machine alone.
    package var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    /// Listens at the first of the ports that is free; 0 stands for any.
    package static func open(host: String = "127.0.0.1", ports: ClosedRange<Int>) throws(Failure) -> Listener {
        for port in ports {
            do throws(Failure) {
                return try open(host: host, port: port)
            } catch .taken {
                continue
            }
        }
        throw .taken(host: host, ports: ports)
    }

    private static func open(host: String, port: Int) throws(Failure) -> Listener {
        var hints = addrinfo()
        hints.ai_flags = Int32(AI_PASSIVE | AI_NUMERICSERV)
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Socket.stream
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let first = found else { throw .unknownHost(host) }
        defer { freeaddrinfo(found) }
        let descriptor = socket(first.pointee.ai_family, first.pointee.ai_socktype, first.pointee.ai_protocol)
        guard descriptor >= 0 else { throw .refused(host: host, port: port, number: errno) }
        Socket.prepare(descriptor)
        // A preview that is started again need not wait for the connections of the last one to be forgotten.
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0, listen(descriptor, 128) == 0
        else {
            let number = errno
            close(descriptor)
            switch number {
            case EADDRINUSE: throw .taken(host: host, ports: port...port)
            case EACCES: throw .forbidden(host: host, port: port)
            case EADDRNOTAVAIL: throw .foreign(host: host)
            default: throw .refused(host: host, port: port, number: number)
            }
        }
        return Listener(descriptor: descriptor, host: host, port: port == 0 ? Self.port(of: descriptor) : port)
    }

    /// The port that the system chose.
    private static func port(of descriptor: Int32) -> Int {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard result == 0 else { return 0 }
        // The port stands at the same place in the addresses of both families.
        return withUnsafePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { Int(UInt16(bigEndian: $0.pointee.sin_port)) }
        }
    }
}
