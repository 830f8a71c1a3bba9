/// How much of the machine clients may take, so that none of them can keep the preview from the others.
package struct ServerLimits: Sendable {
    /// Bytes of a request before the empty line.
    package var head = 16_384
    /// Bytes of an address.
    package var target = 8_192
    /// Connections at once.
    package var connections = 128
    /// Milliseconds in which a request must have come as a whole, counted from its connection or from the last answer.
    package var request: Int64 = 10_000
    /// Milliseconds that an answer may take to go out, besides one for each ``bytesPerMillisecond``.
    package var answer: Int64 = 30_000
    /// The slowest that a large answer may go out.
    package var bytesPerMillisecond = 64
    /// Milliseconds after which a stream of events says that it is still there.
    package var heartbeat: Int64 = 15_000
    /// Bytes of events that a client may leave unread.
    package var unreadEvents = 1 << 20
    /// Milliseconds and bytes for which a refused client is still listened to, so that it hears the refusal.
    package var farewell: Int64 = 2_000
    package var farewellBytes = 4 << 20

    package init() {}
}
