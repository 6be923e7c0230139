package org.cancerimaging.server.app;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.backup.BackupFolder;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.ingest.IngestLimits;
import org.cancerimaging.server.ingest.Ingestion;
import org.cancerimaging.server.ingest.ValidationPolicy;
import org.cancerimaging.server.query.QueryAudit;
import org.cancerimaging.server.query.QueryLinks;
import org.cancerimaging.server.steward.GraphFolder;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.validation.ValidationDesk;
import org.cancerimaging.server.validation.ValidationLimits;
import org.cancerimaging.server.workspace.WorkspaceFolder;
import org.cancerimaging.shapes.Validator;

/** Makes the parts that know no dependency injection. */
@Factory
final class Wiring {

    /** Links to queries that are kept; each is a small file. */
    private static final int MOST_LINKS = 10_000;

    @Singleton
    Ontology ontology() {
        return Ontology.load();
    }

    @Singleton
    Validator validator() {
        return Validator.create();
    }

    @Singleton
    @Bean(preDestroy = "close")
    ValidationDesk validationDesk(
            Validator validator, Ontology ontology, Site site, ValidationLimits limits, DataFolder folder) {
        return new ValidationDesk(validator, ontology.canonicalNames(), site, limits, folder.path());
    }

    @Singleton
    BackupFolder backupFolder(DataFolder folder) {
        BackupFolder drafts = new BackupFolder(folder.path());
        drafts.clear();
        return drafts;
    }

    @Singleton
    QueryAudit queryAudit(DataFolder folder) {
        return new QueryAudit(folder.path());
    }

    @Singleton
    QueryLinks queryLinks(DataFolder folder) {
        return new QueryLinks(folder.path(), MOST_LINKS);
    }

    @Singleton
    Ingestion ingestion(
            Catalogue catalogue,
            Validator validator,
            ValidationPolicy policy,
            Ontology ontology,
            Site site,
            IngestLimits limits,
            DataFolder folder) {
        return new Ingestion(catalogue, validator, policy, ontology, site, limits, folder.path());
    }

    @Singleton
    WorkspaceFolder workspaceFolder(DataFolder folder) {
        return new WorkspaceFolder(folder.path().resolve("incoming-workspaces"));
    }

    @Singleton
    GraphFolder graphFolder(DataFolder folder) {
        return new GraphFolder(folder.path().resolve("incoming-graphs"));
    }
}
