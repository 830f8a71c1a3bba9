import Diagnostics

enum EventDateRepair {
    static func improved(_ error: ValueError, of text: ArraySlice<UInt8>) -> ValueError { error }
}
