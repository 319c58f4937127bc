import Rendering
import Testing

@Suite struct DeflaterTests {
    /// What ISA-L wrote once depended on where its state lay: each deflater here has a place of its own.
    @Test func theBytesDependOnTheDataAlone() throws {
        // The pixels of a row of one colour: few bytes, so that ISA-L's table of hashes is small and what is wrong in it shows.
        let data: [UInt8] = [2] + (0..<10).flatMap { _ in [0xE9, 0xB4, 0x8A] as [UInt8] }
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 16)
        defer { bytes.deallocate() }
        bytes.copyBytes(from: data)
        let deflaters = (0..<150).map { _ in Deflater() }
        var outputs: [[UInt8]] = []
        for deflater in deflaters {
            var output: [UInt8] = []
            try deflater.deflate(UnsafeRawBufferPointer(bytes), into: &output)
            outputs.append(output)
        }
        #expect(Set(outputs).count == 1)
        #expect((outputs.first?.count ?? 0) < data.count)
    }
}
