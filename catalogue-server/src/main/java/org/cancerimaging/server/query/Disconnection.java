package org.cancerimaging.server.query;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GenericFutureListener;
import org.jspecify.annotations.Nullable;

/** Notices that the client of a request has gone, until it is closed. */
final class Disconnection implements AutoCloseable {

    private final @Nullable ChannelFuture gone;
    private final GenericFutureListener<Future<? super Void>> listener;

    private Disconnection(@Nullable ChannelFuture gone, Runnable action) {
        this.gone = gone;
        this.listener = future -> action.run();
    }

    /** Runs the action when the connection of the request closes. */
    static Disconnection of(HttpRequest<?> request, Runnable action) {
        ChannelFuture closing = request instanceof NettyHttpRequest<?> netty
                ? netty.getChannelHandlerContext().channel().closeFuture()
                : null;
        Disconnection disconnection = new Disconnection(closing, action);
        if (closing != null) {
            closing.addListener(disconnection.listener);
        }
        return disconnection;
    }

    @Override
    public void close() {
        if (gone != null) {
            gone.removeListener(listener);
        }
    }
}
