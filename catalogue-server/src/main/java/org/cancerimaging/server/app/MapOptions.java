package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.cancerimaging.mappers.privacy.SiteKey;
import org.cancerimaging.mappers.privacy.SiteKeyRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that all mappers share. */
final class MapOptions {

    @Option(names = "--provider", required = true, description = "Id of the provider, e.g. st-mary.")
    String provider = "";

    @Option(names = "--dataset", required = true, description = "Id of the dataset that the cases belong to.")
    String dataset = "";

    @Option(
            names = "--out",
            description = "Folder for cases, description, counts and reports. Further runs into it are joined.")
    @Nullable
    Path out;

    @Option(
            names = "--base",
            defaultValue = Site.STANDARD_BASE,
            description = "What record IRIs start with (default: ${DEFAULT-VALUE}).")
    String base = "";

    @Option(
            names = "--key",
            description = "The site's secret key file; made at first use"
                    + " (default: cancer-imaging/site.key below the user's configuration).")
    @Nullable
    Path key;

    @Option(names = "--issuer", description = "Issuer whose patient ids mean the same as ids without any issuer.")
    @Nullable
    String issuer;

    @Option(
            names = "--recipient",
            defaultValue = SiteKey.STANDARD_RECIPIENT,
            description = {
                "Id of who gets the output (default: ${DEFAULT-VALUE}).",
                "Pseudonyms for two recipients have nothing in common, so theirs cannot be joined."
            })
    String recipient = "";

    @Option(
            names = "--describe",
            paramLabel = "FILE",
            description = {
                "YAML file with what no source tells: title, publisher, contact, access, legal basis, access body …",
                "(see 'catalogue map --describe-template'). It is checked before anything is read."
            })
    @Nullable
    Path describe;

    /** The run that these options ask for; what is wrong with them is told as wrong usage. */
    MappingJob job(CommandLine line) {
        return new MappingJob(site(line), folder(line), profile(line), Version.number(), Clock.systemUTC());
    }

    /** Where the output goes. */
    Path folder(CommandLine line) {
        if (out == null) {
            throw new ParameterException(line, "Missing required option: '--out=<out>'");
        }
        return out;
    }

    /** Who maps, into which dataset and for whom. */
    Site site(CommandLine line) {
        try {
            return new Site(provider, dataset, base, SiteKey.open(KeyOption.file(key)), issuer, recipient);
        } catch (IllegalArgumentException | SiteKeyRefused wrong) {
            throw new ParameterException(line, String.valueOf(wrong.getMessage()), wrong);
        } catch (IOException unreadable) {
            throw new ParameterException(line, "The key file cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** What people say about the dataset: checked before anything is read. */
    private DatasetProfile profile(CommandLine line) {
        try {
            return describe == null ? DatasetProfile.NONE : DatasetProfile.read(describe);
        } catch (SourceRefused mistakes) {
            throw new ParameterException(line, told(mistakes), mistakes);
        } catch (IOException unreadable) {
            throw new ParameterException(
                    line, "The description file cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String told(SourceRefused mistakes) {
        String each = mistakes.issues().stream()
                .map(issue -> "\n  " + issue.code() + " " + issue.position() + ": expected " + issue.expected())
                .collect(Collectors.joining());
        return mistakes.getMessage() + " 'catalogue map --describe-template' shows a right one." + each;
    }
}
