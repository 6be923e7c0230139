package org.cancerimaging.mappers.privacy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;

/**
 * Decides for each value of a source whether and how it may leave the site. Thread-safe.
 *
 * <p>Deny by default: what leaves is a concept that the ontology knows, a number in its range, a yes or no, or a
 * pseudonym. There is no way through for text, dates and UIDs.
 *
 * @see <a href="https://dicom.nema.org/medical/dicom/current/output/html/part15.html#chapter_E">DICOM PS3.15 annex E</a>
 */
public final class DisclosureGate {

    private static final long LONGEST_OFFSET = 36_600;

    private final Ontology ontology;
    private final Map<String, Node> ageBands;

    /** A gate that lets the concepts of this ontology through. */
    public DisclosureGate(Ontology ontology) {
        this.ontology = ontology;
        this.ageBands = ontology.codeList("age-band").concepts().values().stream()
                .collect(Collectors.toMap(Concept::notation, Concept::iri));
    }

    /** A concept of a code list, under its preferred IRI. */
    public Disclosure concept(Node iriOrAlias) {
        return ontology.concept(iriOrAlias)
                .<Disclosure>map(concept -> new Released(concept.iri()))
                .orElseGet(() -> new Withheld(Reason.UNMAPPED));
    }

    /**
     * A class or individual of our own ontology.
     *
     * @throws IllegalArgumentException for any other node, which would be a mistake in a mapper
     */
    public Released term(Node term) {
        if (!term.isURI() || !term.getURI().startsWith(Imaging.NS)) {
            throw new IllegalArgumentException("not a term of the ontology");
        }
        return new Released(term);
    }

    /** The dataset that the site maps into, which is public anyway. */
    public Released dataset(String iri) {
        return new Released(NodeFactory.createURI(iri));
    }

    /** A code of a system whose codes have a known form. */
    public Disclosure code(CodeSystem system, String text) {
        Reason otherwise = system == CodeSystem.SOP_CLASS ? Reason.PRIVATE_CODE : Reason.NOT_A_CODE;
        return system.iri(text).<Disclosure>map(Released::new).orElseGet(() -> new Withheld(otherwise));
    }

    /** A measured number, cut to the digits that mean something. */
    public Disclosure decimal(double number, Range range) {
        if (!range.holds(number)) {
            return new Withheld(Reason.OUT_OF_RANGE);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal rounded = exact.setScale(range.decimals(), RoundingMode.HALF_UP);
        Released value = new Released(literal(rounded));
        return rounded.compareTo(exact) == 0 ? value : new Generalised(value, Reason.ROUNDED);
    }

    /** The nominal value that stands for a measured one. */
    public Disclosure nominal(double measured, double nominal, Range range) {
        Disclosure decided = decimal(nominal, range);
        return measured == nominal
                ? decided
                : decided.outbound()
                        .<Disclosure>map(value -> new Generalised(value, Reason.NOMINAL_VALUE))
                        .orElse(decided);
    }

    /** A count of things that are not people, such as pixels or images. */
    public Disclosure whole(long number, Range range) {
        if (!range.holds((double) number)) {
            return new Withheld(Reason.OUT_OF_RANGE);
        }
        return new Released(NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDnonNegativeInteger));
    }

    /** A yes or no. */
    public Disclosure flag(boolean flag) {
        return new Released(NodeFactory.createLiteralDT(Boolean.toString(flag), XSDDatatype.XSDboolean));
    }

    /** The five-year band of an age in whole years, 0 to 120. */
    public Disclosure age(int years) {
        if (Age.likely(years).isEmpty()) {
            return new Withheld(Reason.OUT_OF_RANGE);
        }
        Node band = ageBands.get(AgeBand.of(years).notation());
        if (band == null) {
            throw new IllegalStateException(
                    "the code list age-band lacks " + AgeBand.of(years).notation());
        }
        return new Generalised(new Released(band), Reason.AGE_BAND);
    }

    /** The days from one date to another; both stay here. At most a hundred years. */
    public Disclosure days(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (Math.abs(days) > LONGEST_OFFSET) {
            return new Withheld(Reason.OUT_OF_RANGE);
        }
        Node literal = NodeFactory.createLiteralDT(Long.toString(days), XSDDatatype.XSDinteger);
        return new Generalised(new Released(literal), Reason.DAY_OFFSET);
    }

    /** A value that a mapper keeps back, counted with its reason. */
    public Disclosure withhold(Reason reason) {
        return new Withheld(reason);
    }

    private static Node literal(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return NodeFactory.createLiteralDT(plain.toPlainString(), XSDDatatype.XSDdecimal);
    }
}
