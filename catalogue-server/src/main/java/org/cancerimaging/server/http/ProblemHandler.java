package org.cancerimaging.server.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.NotAcceptableException;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.http.server.exceptions.UnsupportedMediaException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Words what the framework itself refuses, before or after a controller was chosen, as a problem document. */
@Primary
@Singleton
final class ProblemHandler implements ErrorResponseProcessor<byte[]> {

    private final WebApp web;

    ProblemHandler(WebApp web) {
        this.web = web;
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        if (response.code() == 404 && web.isNavigation(request)) {
            return web.page(request);
        }
        String detail = detail(response.code(), context.getRootCause().orElse(null));
        String code = "HTTP-0" + response.code();
        return Problem.of(response.code(), code, detail, Problem.instance(request))
                .fill(response);
    }

    private static String detail(int status, @Nullable Throwable cause) {
        if (cause instanceof NotAllowedException refused) {
            return "This address answers to " + list(refused.getAllowedMethods()) + ".";
        }
        if (cause instanceof UnsupportedMediaException refused) {
            return "Send the body as one of: " + list(refused.getAcceptableContentTypes()) + ".";
        }
        if (cause instanceof NotAcceptableException refused) {
            return "Ask (Accept) for one of: " + list(refused.getProduceableContentTypes()) + ".";
        }
        if (cause instanceof ConversionErrorException refused) {
            return "The parameter '" + refused.getArgument().getName() + "' is not of the expected type "
                    + refused.getArgument().getType().getSimpleName() + ".";
        }
        if (cause instanceof UnsatisfiedArgumentException refused) {
            return "The parameter '" + refused.getArgument().getName() + "' is missing.";
        }
        if (cause instanceof UnsatisfiedRouteException refused) {
            return "The parameter '" + refused.getArgument().getName() + "' is missing.";
        }
        return byStatus(status);
    }

    private static String byStatus(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read. Check its body and its parameters.";
            case 404 -> "Nothing is at this address. The API starts at /api/v1, records at /catalog.";
            case 413 -> "The body is larger than this address accepts. Send it in parts, or compressed.";
            case 414 -> "The address is too long. Send the query in the body of a POST.";
            default -> "The request was refused.";
        };
    }

    private static String list(Collection<String> values) {
        return String.join(", ", new TreeSet<>(values));
    }
}
