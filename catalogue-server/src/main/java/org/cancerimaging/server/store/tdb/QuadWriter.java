package org.cancerimaging.server.store.tdb;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;
import org.apache.jena.sparql.core.Quad;

/** Writes the graphs of a commit as N-Quads: twice for each, so without what Jena does about odd labels of blank nodes. */
final class QuadWriter {

    private final WriterStreamRDFPlain quads;

    QuadWriter(OutputStream out) {
        quads = new WriterStreamRDFPlain(IO.wrapUTF8(out), new PlainLabels());
    }

    void write(Map<Node, Graph> graphs) {
        graphs.forEach((name, graph) -> graph.stream().forEach(triple -> quads.quad(Quad.create(name, triple))));
    }

    /** Brings everything to the stream. */
    void flush() {
        quads.finish();
    }

    private static final class PlainLabels extends NodeFormatterNT {

        @Override
        public void formatBNode(AWriter out, String label) {
            if (isPlain(label)) {
                out.print("_:B");
                out.print(label);
            } else {
                super.formatBNode(out, label);
            }
        }

        /** Whether Jena writes it as it is: labels that its parsers and factories make are in lower case. */
        private static boolean isPlain(String label) {
            for (int index = 0; index < label.length(); index++) {
                char next = label.charAt(index);
                if ((next < 'a' || next > 'z') && (next < '0' || next > '9')) {
                    return false;
                }
            }
            return true;
        }
    }
}
