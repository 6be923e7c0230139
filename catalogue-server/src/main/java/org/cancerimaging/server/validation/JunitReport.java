package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cancerimaging.shapes.Check;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Severity;

/**
 * For continuous integration: a suite for each document under each set of rules, a test case for each check. A check
 * without nodes to look at is skipped; one that only warns passes and says so in its output.
 */
final class JunitReport implements ReportWriter {

    private static final int PLACES = 50;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Failure failure : outcome.failures()) {
                suite(failure, xml);
            }
            for (Checked checked : outcome.checked()) {
                suite(checked, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private static void suite(Failure failure, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", failure.document());
        attribute(xml, "tests", "1");
        attribute(xml, "failures", "0");
        attribute(xml, "errors", "1");
        attribute(xml, "skipped", "0");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", "reading");
        attribute(xml, "name", "the document can be read");
        xml.writeStartElement("error");
        attribute(xml, "type", failure.code());
        attribute(xml, "message", failure.message());
        xml.writeCharacters(Shown.clean(failure.place()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void suite(Checked checked, XMLStreamWriter xml) throws XMLStreamException {
        List<Check> checks = checked.report().checks();
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", checked.document() + " under " + checked.rules().title());
        attribute(xml, "tests", Integer.toString(checks.size()));
        attribute(
                xml,
                "failures",
                Long.toString(checks.stream().filter(JunitReport::fails).count()));
        attribute(xml, "errors", "0");
        attribute(
                xml,
                "skipped",
                Long.toString(checks.stream().filter(check -> !check.applies()).count()));
        for (Check check : checks) {
            testCase(checked, check, xml);
        }
        xml.writeEndElement();
    }

    private static void testCase(Checked checked, Check check, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", checked.rules().id());
        attribute(xml, "name", Shown.path(check.path()) + ": " + check.message());
        if (!check.applies()) {
            xml.writeEmptyElement("skipped");
            attribute(xml, "message", "nothing to check");
        } else if (!check.passed()) {
            xml.writeStartElement(fails(check) ? "failure" : "system-out");
            if (fails(check)) {
                attribute(xml, "type", Shown.severity(check.severity()));
                attribute(xml, "message", check.message());
            }
            xml.writeCharacters(details(checked, check));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String details(Checked checked, Check check) {
        return checked.report().findings().stream()
                .filter(finding -> isOf(finding, check))
                .limit(PLACES)
                .map(finding -> detail(checked, finding))
                .collect(Collectors.joining("\n", check.failed() + " of " + check.focusNodes() + " nodes\n", "\n"));
    }

    private static String detail(Checked checked, Finding finding) {
        String found = finding.value() == null ? "" : " found " + Shown.node(finding.value());
        String nearest = finding.advice().nearest() == null
                ? ""
                : ", nearest " + Shown.node(finding.advice().nearest());
        String origin = checked.origin(finding);
        String from = origin.isEmpty() ? "" : " from " + origin;
        return Shown.clean(checked.place(finding) + " " + Shown.node(finding.focus()) + found + nearest + from);
    }

    private static boolean isOf(Finding finding, Check check) {
        return finding.shape().equals(check.shape())
                && Objects.equals(finding.path(), check.path())
                && finding.severity() == check.severity();
    }

    private static boolean fails(Check check) {
        return check.applies() && !check.passed() && check.severity() == Severity.VIOLATION;
    }

    private static void attribute(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeAttribute(name, Shown.clean(text));
    }
}
