package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;

/** Takes what stands in an archive, one member after the other. */
public interface MemberTaker {

    /**
     * Takes one member; its bytes can be read during the call only.
     *
     * @throws IOException when reading breaks off
     */
    void take(ScanFile member, ByteSource bytes) throws IOException;

    /**
     * Hears of a member, or of the archive itself, that cannot be read, or not to its end.
     *
     * @param offset where in the archive, in bytes
     */
    void refuse(ScanFile member, SourceProblem problem, long offset);
}
