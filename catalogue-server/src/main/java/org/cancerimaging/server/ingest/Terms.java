package org.cancerimaging.server.ingest;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.cancerimaging.ontology.Imaging;

/**
 * Which layer a class or property speaks of. Deny by default: every {@code cimo:} term that is not known to be public
 * counts as layer P, also one that a later ontology adds.
 */
final class Terms {

    static final String PROV = "http://www.w3.org/ns/prov#";

    private static final Set<Node> DATASETS = Set.of(DCAT.Dataset.asNode(), Imaging.ImagingDataset);

    private static final Set<Node> CATALOGS = Set.of(DCAT.Catalog.asNode(), DCAT.CatalogRecord.asNode());

    private static final Set<Node> PUBLIC_CLASSES = Set.of(
            Imaging.ImagingDataset,
            Imaging.ImagingCollection,
            Imaging.Provider,
            Imaging.AccessCondition,
            Imaging.ValidationRun,
            Imaging.Renaming,
            Imaging.Aggregate);

    private static final Set<Node> PUBLIC_PROPERTIES = Set.of(
            Imaging.aggregate,
            Imaging.validationReport,
            Imaging.shapesVersion,
            Imaging.violations,
            Imaging.warnings,
            Imaging.renamed,
            Imaging.seenAs,
            Imaging.writtenAs,
            Imaging.occurrences,
            Imaging.checksApplied,
            Imaging.checksPassed,
            Imaging.ofDataset,
            Imaging.measure,
            Imaging.dimension,
            Imaging.value,
            Imaging.count,
            Imaging.suppressed,
            Imaging.suppressionReason,
            Imaging.roundingBase,
            Imaging.threshold);

    private Terms() {}

    static boolean isDataset(Node type) {
        return DATASETS.contains(type);
    }

    /** A listing of datasets, or an entry in one: tolerated and not kept, since the catalogue writes its own. */
    static boolean isCatalog(Node type) {
        return CATALOGS.contains(type);
    }

    static boolean isAggregate(Node type) {
        return type.equals(Imaging.Aggregate);
    }

    static boolean isProvenance(Node type) {
        return type.isURI() && type.getURI().startsWith(PROV);
    }

    static boolean isCaseClass(Node type) {
        return isOwn(type) && !PUBLIC_CLASSES.contains(type);
    }

    static boolean isCaseProperty(Node property) {
        return isOwn(property) && !PUBLIC_PROPERTIES.contains(property);
    }

    private static boolean isOwn(Node term) {
        return term.isURI() && term.getURI().startsWith(Imaging.NS);
    }
}
