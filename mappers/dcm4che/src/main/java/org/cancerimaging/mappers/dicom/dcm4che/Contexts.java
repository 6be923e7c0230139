package org.cancerimaging.mappers.dicom.dcm4che;

import java.util.List;
import org.cancerimaging.mappers.dicom.pacs.PacsSource;
import org.cancerimaging.mappers.dicom.pacs.Retrieval;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.pdu.RoleSelection;

/** What we ask for when an association begins (PS3.8 7.1.1.13): study root only (PS3.4 C.6.2). */
final class Contexts {

    static final String FIND = "1.2.840.10008.5.1.4.1.2.2.1";
    static final String MOVE = "1.2.840.10008.5.1.4.1.2.2.2";
    static final String GET = "1.2.840.10008.5.1.4.1.2.2.3";
    private static final String[] PLAIN = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1"};

    /** Images come as they are stored, since nobody looks at the pixels: PS3.5 annex A. */
    private static final List<String> SYNTAXES = List.of(
            "1.2.840.10008.1.2",
            "1.2.840.10008.1.2.1",
            "1.2.840.10008.1.2.2",
            "1.2.840.10008.1.2.1.99",
            "1.2.840.10008.1.2.4.50",
            "1.2.840.10008.1.2.4.51",
            "1.2.840.10008.1.2.4.57",
            "1.2.840.10008.1.2.4.70",
            "1.2.840.10008.1.2.4.80",
            "1.2.840.10008.1.2.4.81",
            "1.2.840.10008.1.2.4.90",
            "1.2.840.10008.1.2.4.91",
            "1.2.840.10008.1.2.4.100",
            "1.2.840.10008.1.2.4.102",
            "1.2.840.10008.1.2.4.103",
            "1.2.840.10008.1.2.4.106",
            "1.2.840.10008.1.2.4.107",
            "1.2.840.10008.1.2.4.108",
            "1.2.840.10008.1.2.4.201",
            "1.2.840.10008.1.2.4.202",
            "1.2.840.10008.1.2.4.203",
            "1.2.840.10008.1.2.5");

    private Contexts() {}

    /** For questions, and for C-MOVE where that is wanted. */
    static AAssociateRQ questions(PacsSource source) {
        AAssociateRQ request = request(source);
        request.addPresentationContext(new PresentationContext(1, FIND, PLAIN));
        if (source.retrieval() == Retrieval.MOVE) {
            request.addPresentationContext(new PresentationContext(3, MOVE, PLAIN));
        }
        return request;
    }

    /** For C-GET of objects of at most five classes: a context for each syntax, so that none need be converted. */
    static AAssociateRQ objects(PacsSource source, List<String> sopClasses) {
        AAssociateRQ request = request(source);
        request.addPresentationContext(new PresentationContext(1, GET, PLAIN));
        int id = 3;
        for (String sopClass : sopClasses) {
            for (String syntax : SYNTAXES) {
                request.addPresentationContext(new PresentationContext(id, sopClass, syntax));
                id += 2;
            }
            request.addRoleSelection(new RoleSelection(sopClass, false, true));
        }
        return request;
    }

    private static AAssociateRQ request(PacsSource source) {
        AAssociateRQ request = new AAssociateRQ();
        request.setCalledAET(source.address().title());
        request.setCallingAET(source.ownTitle());
        return request;
    }
}
