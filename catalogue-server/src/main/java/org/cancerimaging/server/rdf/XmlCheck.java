package org.cancerimaging.server.rdf;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Fault;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads RDF/XML as plain XML first: no DOCTYPE, hence no entities at all, bounded depth, and well formed. */
final class XmlCheck {

    private XmlCheck() {}

    static void check(RdfSource source, int limit) throws IOException {
        try (InputStream in = source.open()) {
            SAXParser parser = factory().newSAXParser();
            Handler handler = new Handler(limit);
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            parser.parse(in, handler);
        } catch (Refused refused) {
            throw refused.refusal;
        } catch (SAXParseException broken) {
            throw RdfRefusal.syntax(
                    RdfFormat.RDF_XML.label(),
                    new Fault(
                            Math.max(broken.getLineNumber(), 0),
                            Math.max(broken.getColumnNumber(), 0),
                            "the XML is not well formed here"));
        } catch (SAXException | ParserConfigurationException failed) {
            throw new IllegalStateException("The XML parser of this Java runtime cannot be set up", failed);
        }
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory;
    }

    /** Carries a refusal through the parser. */
    private static final class Refused extends SAXException {
        private static final long serialVersionUID = 1L;
        private final transient CatalogueException refusal;

        Refused(CatalogueException refusal) {
            this.refusal = refusal;
        }
    }

    private static final class Handler extends DefaultHandler2 {
        private final int limit;
        private int depth;
        private @Nullable Locator locator;

        Handler(int limit) {
            this.limit = limit;
        }

        @Override
        public void setDocumentLocator(Locator place) {
            locator = place;
        }

        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
            throw new Refused(RdfRefusal.doctype(here("DOCTYPE")));
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            depth++;
            if (depth > limit) {
                throw new Refused(RdfRefusal.tooDeep(limit, here("one level too many")));
            }
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            depth--;
        }

        private Fault here(String message) {
            Locator place = locator;
            return place == null
                    ? new Fault(0, 0, message)
                    : new Fault(Math.max(place.getLineNumber(), 0), Math.max(place.getColumnNumber(), 0), message);
        }
    }
}
