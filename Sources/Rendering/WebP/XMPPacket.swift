import Scenes

/// What a picture shows and where it comes from, as XMP (ISO 16684-1), which is how a WebP file tells it.
struct XMPPacket {
    let bytes: [UInt8]

    init(_ scene: Scene, _ provenance: Provenance) {
        let texts = [
            ("title", scene.title), ("description", provenance.captioned(scene.alternative, of: scene)),
            ("source", provenance.command), ("creator", "Gradus"),
        ]
        let elements = texts.filter { !$0.1.isEmpty }.map { name, text in
            "<dc:\(name)>\(Self.value(text, of: name))</dc:\(name)>"
        }
        let packet = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">\(elements.joined())\
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """
        bytes = Array(packet.utf8)
    }

    /// Titles and descriptions may stand in several languages, creators may be several.
    private static func value(_ text: String, of name: String) -> String {
        switch name {
        case "title", "description":
            "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(text.escaped)</rdf:li></rdf:Alt>"
        case "creator": "<rdf:Seq><rdf:li>\(text.escaped)</rdf:li></rdf:Seq>"
        default: text.escaped
        }
    }
}
