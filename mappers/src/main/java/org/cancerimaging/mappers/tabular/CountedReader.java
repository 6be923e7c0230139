package org.cancerimaging.mappers.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.cancerimaging.mappers.Progress;

/** Tells the progress how many characters were read, about as many as bytes. */
final class CountedReader extends FilterReader {

    private final Progress progress;

    CountedReader(Reader text, Progress progress) {
        super(text);
        this.progress = progress;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        progress.step(Math.max(0, read));
        return read;
    }
}
