package org.hearsay.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip and stops at data that blow up as no text does. */
final class GuardedGzip extends FilterInputStream {

    private final CountedInput packed;
    private long unpacked;

    GuardedGzip(CountedInput packed) throws IOException {
        super(new GZIPInputStream(packed, 1 << 13));
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > Limits.GZIP_FREE_BYTES && unpacked / Limits.GZIP_RATIO > packed.count()) {
            throw new IOException("refused as a gzip bomb: " + packed.count() + " bytes blow up to more than " + unpacked);
        }
    }

    /** Counts the bytes that are read. */
    static final class CountedInput extends FilterInputStream {
        private long count;

        CountedInput(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
