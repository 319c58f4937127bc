import CCairo

/// Runs `draw` on a Cairo surface that writes a file, and gives back the file's bytes.
func bytes(
    of make: (cairo_write_func_t?, UnsafeMutableRawPointer) -> OpaquePointer?,
    _ draw: (_ surface: OpaquePointer, _ context: OpaquePointer) throws(RenderingError) -> Void
) throws(RenderingError) -> [UInt8] {
    let sink = ByteSink()
    guard let surface = make(ByteSink.write, sink.closure) else { throw .cairo("out of memory") }
    // The surface writes its end when it is finished or, after an error, destroyed: the sink has to be there still.
    defer { withExtendedLifetime(sink) { cairo_surface_destroy(surface) } }
    try check(cairo_surface_status(surface))
    try drawOnce(surface, draw)
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    return sink.bytes
}

private func drawOnce(
    _ surface: OpaquePointer,
    _ draw: (_ surface: OpaquePointer, _ context: OpaquePointer) throws(RenderingError) -> Void
) throws(RenderingError) {
    guard let context = cairo_create(surface) else { throw .cairo("out of memory") }
    defer { cairo_destroy(context) }
    try draw(surface, context)
    try check(cairo_status(context))
}
