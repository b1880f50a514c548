package org.gouji.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Charges to the budget what is unpacked while it is read, so that a bomb is stopped before it has gone off. */
public final class ChargedStream extends FilterInputStream {

    private final long packed;
    private final Budget budget;
    private long soFar;

    /**
     * Around a stream that unpacks.
     *
     * @param packed how many bytes it unpacks from, -1 if that is not known
     */
    public ChargedStream(InputStream unpacking, long packed, Budget budget) {
        super(unpacking);
        this.packed = packed;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            charge(1);
        }
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            charge(count);
        }
        return count;
    }

    private void charge(int count) {
        soFar += count;
        budget.unpacked(count, soFar, packed);
    }
}
