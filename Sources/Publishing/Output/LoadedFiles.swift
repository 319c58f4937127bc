import Foundation

#if canImport(Darwin)
    import MachO
#endif

/// The files that this process runs from.
enum LoadedFiles {
    /// The paths of the program and of every library that it was started with, sorted; empty where the system does not tell.
    static let paths: [String] = {
        guard let program = Bundle.main.executablePath else { return [] }
        let libraries = LoadedFiles.libraries.filter { $0.hasPrefix("/") }
        return libraries.isEmpty ? [] : Set(libraries + [program]).sorted()
    }()

    #if canImport(Darwin)
        private static var libraries: [String] {
            (0..<_dyld_image_count()).compactMap { _dyld_get_image_name($0).map { String(cString: $0) } }
        }
    #else
        /// The headers show dl_iterate_phdr to those alone who ask for GNU extensions.
        private static var libraries: [String] {
            typealias Visit =
                @convention(c) (UnsafeRawPointer?, Int, UnsafeMutableRawPointer?) -> CInt
            typealias Iterate = @convention(c) (Visit, UnsafeMutableRawPointer?) -> CInt
            guard let symbol = dlsym(nil, "dl_iterate_phdr") else { return [] }
            let iterate = unsafeBitCast(symbol, to: Iterate.self)
            var names: [String] = []
            _ = withUnsafeMutablePointer(to: &names) { names in
                iterate(
                    { info, _, names in
                        // The second field is the name, behind an address.
                        let offset = MemoryLayout<UInt>.size
                        let name = info?.load(fromByteOffset: offset, as: UnsafePointer<CChar>?.self)
                        if let name {
                            names?.assumingMemoryBound(to: [String].self).pointee.append(
                                String(cString: name))
                        }
                        return 0
                    }, names)
            }
            return names
        }
    #endif
}
