package org.cancerimaging.mappers.dicom.dcm4che;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLException;
import org.cancerimaging.mappers.dicom.pacs.PacsFault;
import org.cancerimaging.mappers.dicom.pacs.PacsProblem;
import org.cancerimaging.mappers.dicom.pacs.PacsSource;
import org.cancerimaging.mappers.dicom.pacs.Retrieval;
import org.dcm4che3.net.ApplicationEntity;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.Connection;
import org.dcm4che3.net.Device;
import org.dcm4che3.net.IncompatibleConnectionException;
import org.dcm4che3.net.TransferCapability;
import org.dcm4che3.net.pdu.AAssociateRJ;
import org.dcm4che3.net.pdu.AAssociateRQ;

/** Our end of associations: title, timeouts, threads, and for C-MOVE a port that is open as long as this. */
final class Station implements AutoCloseable {

    private static final int LONGEST_RELEASE = 5000;
    private static final int BINDINGS = 10;
    private static final Duration BETWEEN_BINDINGS = Duration.ofMillis(300);

    private final PacsSource source;
    private final Device device = new Device("catalogue");
    private final Connection own = new Connection();
    private final ApplicationEntity entity;
    private final ExecutorService threads = Executors.newCachedThreadPool(Station::daemon);
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(Station::daemon);
    private final Incoming incoming = new Incoming();

    /** Opens the port where one is needed. */
    Station(PacsSource source) throws PacsFault {
        this.source = source;
        this.entity = new ApplicationEntity(source.ownTitle());
        setTimeouts((int) source.timeout().toMillis());
        device.addConnection(own);
        device.addApplicationEntity(entity);
        entity.addConnection(own);
        device.setDimseRQHandler(incoming.services());
        device.setExecutor(threads);
        device.setScheduledExecutor(timers);
        if (source.retrieval() == Retrieval.MOVE) {
            listen();
        }
        secure(own);
    }

    Incoming incoming() {
        return incoming;
    }

    /** A new association. */
    Association connect(AAssociateRQ request) throws PacsFault {
        Connection remote =
                new Connection("pacs", source.address().host(), source.address().port());
        secure(remote);
        try {
            return entity.connect(own, remote, request);
        } catch (AAssociateRJ rejected) {
            throw new PacsFault(PacsProblem.NOT_ACCEPTED, "association");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PacsFault(PacsProblem.BROKEN_OFF, "interrupted");
        } catch (ConnectException | NoRouteToHostException | SocketTimeoutException | UnknownHostException none) {
            throw new PacsFault(PacsProblem.NOT_REACHED, "connection");
        } catch (SSLException | GeneralSecurityException | IncompatibleConnectionException unsafe) {
            throw new PacsFault(PacsProblem.NOT_REACHED, "TLS");
        } catch (IOException broken) {
            throw new PacsFault(PacsProblem.BROKEN_OFF, "association");
        }
    }

    private void listen() throws PacsFault {
        own.setPort(source.storePort());
        entity.addTransferCapability(new TransferCapability(null, "*", TransferCapability.Role.SCP, "*"));
        for (int left = BINDINGS; !bound(); left--) {
            if (left <= 1) {
                close();
                throw new PacsFault(PacsProblem.PORT_TAKEN, "port");
            }
            LockSupport.parkNanos(BETWEEN_BINDINGS.toNanos());
        }
    }

    /** The port may be in use for a moment: by our own session before, or as the local end of a connection. */
    private boolean bound() {
        try {
            device.bindConnections();
            return true;
        } catch (IOException | GeneralSecurityException taken) {
            return false;
        }
    }

    private void setTimeouts(int milliseconds) {
        own.setConnectTimeout(milliseconds);
        own.setAcceptTimeout(milliseconds);
        own.setRequestTimeout(milliseconds);
        own.setResponseTimeout(milliseconds);
        own.setRetrieveTimeout(milliseconds);
        own.setSendTimeout(milliseconds);
        own.setReleaseTimeout(Math.min(milliseconds, LONGEST_RELEASE));
        own.setAbortTimeout(Math.min(milliseconds, LONGEST_RELEASE));
    }

    private void secure(Connection connection) {
        if (source.tls()) {
            connection.setTlsProtocols("TLSv1.3", "TLSv1.2");
            connection.setTlsCipherSuites(
                    "TLS_AES_256_GCM_SHA384",
                    "TLS_AES_128_GCM_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
            connection.setTlsEndpointIdentificationAlgorithm(Connection.EndpointIdentificationAlgorithm.HTTPS);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pacs");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        device.unbindConnections();
        threads.shutdownNow();
        timers.shutdownNow();
    }
}
