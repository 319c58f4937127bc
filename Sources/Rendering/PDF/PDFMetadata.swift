import CCairo
import Scenes

/// What a PDF says about itself; nothing in it depends on when or where it was made.
struct PDFMetadata {
    let scene: Scene
    let provenance: Provenance

    func write(to surface: OpaquePointer) {
        let subject = provenance.captioned(scene.description, of: scene)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, scene.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, "Gradus")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Gradus")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
        if !provenance.command.isEmpty {
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_KEYWORDS, provenance.command)
        }
        // Cairo would write the time of day.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    }
}
