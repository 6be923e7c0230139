package org.cancerimaging.mappers.dicom.dcm4che;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.cancerimaging.mappers.dicom.pacs.PacsSession.Taker;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.PDVInputStream;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.service.BasicCStoreSCP;
import org.dcm4che3.net.service.DicomServiceRegistry;
import org.jspecify.annotations.Nullable;

/** Takes in the one object that we wait for, as it comes, and refuses any other. Thread-safe. */
final class Incoming {

    private final AtomicReference<@Nullable Awaited> awaited = new AtomicReference<>();

    private record Awaited(String object, Taker taker) {}

    DicomServiceRegistry services() {
        DicomServiceRegistry services = new DicomServiceRegistry();
        services.addDicomService(new BasicCStoreSCP("*") {
            @Override
            protected void store(
                    Association from,
                    PresentationContext context,
                    Attributes request,
                    PDVInputStream data,
                    Attributes response)
                    throws IOException {
                take(context, request, data, response);
            }
        });
        return services;
    }

    /** From now on, this object is taken, once. */
    void await(String object, Taker taker) {
        awaited.set(new Awaited(object, taker));
    }

    /** Nothing is taken any more; whether the object has come. */
    boolean finish() {
        return awaited.getAndSet(null) == null;
    }

    private void take(PresentationContext context, Attributes request, PDVInputStream data, Attributes response)
            throws IOException {
        Awaited next = awaited.get();
        boolean wanted = next != null && next.object().equals(request.getString(Tag.AffectedSOPInstanceUID));
        try {
            if (next != null && wanted && awaited.compareAndSet(next, null)) {
                next.taker().take(DataSets.file(data, context.getTransferSyntax()));
            } else {
                response.setInt(Tag.Status, VR.US, Status.NotAuthorized);
            }
        } finally {
            data.skipAll();
        }
    }
}
