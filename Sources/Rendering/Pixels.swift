/// The pixels of an opaque image: 32 bits each, 0xXXRRGGBB in this machine's byte order.
struct Pixels {
    let data: UnsafeRawPointer
    let width: Int
    let height: Int
    /// The bytes from one row to the next.
    let stride: Int
}
