package org.cancerimaging.shapes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.cancerimaging.ontology.Ontology;

/**
 * A set of rules that a record can be checked against: one or more folders of this module, read together.
 *
 * <p>Each profile says every rule once. {@link #EUCAIM} is complete by itself, so nobody needs to check against the
 * profiles below it as well. A HealthDCAT-AP profile reads the demands of DCAT-AP (without its recommendations) and
 * adds what release 8 changes.
 *
 * @see <a href="https://www.w3.org/TR/shacl/">Shapes Constraint Language</a>
 */
public enum Profile {
    /** What the ontology demands of layer P: patients, conditions, studies, series. */
    CORE("core", "Core, patient level", "core"),
    /** DCAT-AP 3.0.1, mandatory (violations) and recommended (warnings). */
    DCAT_AP("dcat-ap", "DCAT-AP 3.0.1", "dcat-ap"),
    /** HealthDCAT-AP release 8 for open data: access rights must be PUBLIC. */
    HEALTHDCAT_AP_PUBLIC(
            "healthdcat-ap-public", "HealthDCAT-AP release 8, public", "dcat-ap healthdcat-ap healthdcat-ap-public"),
    /** HealthDCAT-AP release 8 for data under conditions: access rights must be RESTRICTED. */
    HEALTHDCAT_AP_RESTRICTED(
            "healthdcat-ap-restricted",
            "HealthDCAT-AP release 8, restricted",
            "dcat-ap healthdcat-ap healthdcat-ap-restricted"),
    /** HealthDCAT-AP release 8 for protected health data: access rights must be NON_PUBLIC. */
    HEALTHDCAT_AP_NON_PUBLIC(
            "healthdcat-ap-non-public",
            "HealthDCAT-AP release 8, non-public",
            "dcat-ap healthdcat-ap healthdcat-ap-non-public"),
    /** HealthDCAT-AP release 8, the level picked by the dct:accessRights of each dataset. */
    HEALTHDCAT_AP(
            "healthdcat-ap",
            "HealthDCAT-AP release 8",
            "dcat-ap healthdcat-ap healthdcat-ap-public healthdcat-ap-restricted healthdcat-ap-non-public"),
    /** EUCAIM DCAT-AP v2.0 with its value sets. */
    EUCAIM("eucaim", "EUCAIM DCAT-AP v2.0", "eucaim"),
    /** Closed shapes: nothing but the listed properties of layers P and A may leave a site. */
    OUTBOUND("outbound", "Outbound, privacy", "outbound"),
    /** Counts that may be published (layer A): rounded, and withheld where small. */
    AGGREGATES("aggregates", "Aggregates", "aggregates");

    private final String id;
    private final String title;
    private final String folders;

    Profile(String id, String title, String folders) {
        this.id = id;
        this.title = title;
        this.folders = folders;
    }

    /** The profile with this id; empty where there is none. */
    public static Optional<Profile> find(String id) {
        return Stream.of(values()).filter(profile -> profile.id.equals(id)).findFirst();
    }

    /** The name on the command line, in the API and in reports: lower-case letters and hyphens. */
    public String id() {
        return id;
    }

    /** The name for people, in English. */
    public String title() {
        return title;
    }

    /** A new graph of its shapes that any SHACL engine can run: code lists are written out as sh:in. */
    public Graph shapes() {
        return ShapeFiles.complete(this, Ontology.load());
    }

    /** The folders of this module that hold its shapes; each folder has the id of the profile that tests it. */
    public List<String> folders() {
        return List.of(folders.split(" "));
    }

    /** Whether it takes this file of a folder: what a profile builds on gives its demands, not its advice. */
    boolean takes(String folder, Path file) {
        return folder.startsWith("healthdcat-ap") || folders().size() == 1 || !isAdvice(file);
    }

    private static boolean isAdvice(Path file) {
        return file.toString().endsWith(".recommended.ttl");
    }

    /** Whether findings may repeat the value: what may not leave a site may not leave it in a report either. */
    boolean showsValues() {
        return this != OUTBOUND && this != AGGREGATES;
    }
}
