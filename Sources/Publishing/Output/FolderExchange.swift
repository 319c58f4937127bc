import Foundation

/// Lets two folders swap their names in one step of the system, so that neither is ever missing.
enum FolderExchange {
    /// Whether they were swapped; if not, `errno` says why.
    static func exchange(_ first: String, _ second: String) -> Bool {
        if swap(first, second) { return true }
        // Some file systems cannot: there the old folder steps aside for a moment.
        guard [EINVAL, ENOSYS, ENOTSUP, ENOTTY].contains(errno) else { return false }
        let aside = first + "-aside"
        guard rename(second, aside) == 0 else { return false }
        guard rename(first, second) == 0 else {
            let reason = errno
            rename(aside, second)
            errno = reason
            return false
        }
        return rename(aside, first) == 0
    }

    private static func swap(_ first: String, _ second: String) -> Bool {
        #if canImport(Darwin)
            return renamex_np(first, second, UInt32(RENAME_SWAP)) == 0
        #else
            // The headers show renameat2 to those alone who ask for GNU extensions; the library has it since 2018.
            typealias Exchange =
                @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
            guard let symbol = dlsym(nil, "renameat2") else {
                errno = ENOSYS
                return false
            }
            let renameExchange: CUnsignedInt = 2
            return unsafeBitCast(symbol, to: Exchange.self)(AT_FDCWD, first, AT_FDCWD, second, renameExchange)
                == 0
        #endif
    }
}
