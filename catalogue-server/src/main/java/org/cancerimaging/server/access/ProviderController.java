package org.cancerimaging.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.jspecify.annotations.Nullable;

/** Registers providers and lists them. */
@Controller("/api/v1/providers")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProviderController {

    private final Access access;
    private final Catalogue catalogue;
    private final Site site;
    private final Ontology ontology;

    ProviderController(Access access, Catalogue catalogue, Site site, Ontology ontology) {
        this.access = access;
        this.catalogue = catalogue;
        this.site = site;
        this.ontology = ontology;
    }

    /**
     * Registers a provider: 201 with its key, the only time that the key is shown. For a known one the description is
     * replaced: 200, with a new key when {@code renewKey=true}.
     */
    @Put("/{id}")
    HttpResponse<byte[]> register(
            HttpRequest<?> request,
            @PathVariable String id,
            @QueryValue(defaultValue = "false") boolean renewKey,
            @Body ProviderForm form) {
        AccessRules.require(access.caller(request), Action.REGISTER_PROVIDER, id);
        if (!Site.isId(id)) {
            throw new CatalogueException(
                    400, "PROVIDER-0002", "A provider's id has lower-case letters, digits and hyphens, at most 80.");
        }
        Provider provider = form.provider(id);
        boolean isNew = access.provider(id).isEmpty();
        catalogue.commit(
                "provider-" + id,
                List.of(ProviderDescription.of(provider, site.iri("provider", id), country(provider.country()))));
        Optional<ApiKey> key = access.register(provider, renewKey);
        return HttpResponse.<byte[]>status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .header("Location", "/provider/" + id)
                .contentType(Json.MEDIA_TYPE)
                .body(Json.bytes(new Registered(
                        id,
                        site.iri("provider", id).getURI(),
                        key.map(ApiKey::secret).orElse(null))));
    }

    /** All providers, by id. */
    @Get
    HttpResponse<byte[]> list() {
        List<Listed> providers = access.providers().stream()
                .map(provider -> new Listed(
                        provider.id(),
                        site.iri("provider", provider.id()).getURI(),
                        provider.name(),
                        provider.country(),
                        provider.homepage()))
                .toList();
        return HttpResponse.ok(Json.bytes(providers)).contentType(Json.MEDIA_TYPE);
    }

    private Node country(String code) {
        return ontology.codeList("country")
                .byNotation(code)
                .orElseThrow(() -> new CatalogueException(
                        400,
                        "PROVIDER-0003",
                        "The field 'country' is not an ISO 3166-1 alpha-2 code of the list, e.g. DE, FR, ES."))
                .iri();
    }

    private record Registered(
            String id,
            String iri,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String key) {}

    private record Listed(
            String id,
            String iri,
            String name,
            String country,
            @Nullable String homepage) {}
}
