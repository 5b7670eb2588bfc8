package ru.nastavnik.printing.paper;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into pieces of one size. */
public final class Pieces extends OutputStream {
    private static final int SIZE = 512 * 1024;

    /** Takes the pieces in their order, numbered from 0. */
    public interface Sink {
        void take(int number, byte[] piece);
    }

    private final Sink sink;
    private final byte[] buffer = new byte[SIZE];
    private int filled;
    private int number;
    private long written;

    public Pieces(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            int fits = Math.min(left, SIZE - filled);
            System.arraycopy(bytes, from, buffer, filled, fits);
            filled += fits;
            from += fits;
            left -= fits;
            if (filled == SIZE) {
                send();
            }
        }
        written += length;
    }

    /** All that was written so far. */
    public long written() {
        return written;
    }

    /** Sends what is left; may be called again. */
    @Override
    public void close() {
        if (filled > 0) {
            send();
        }
    }

    private void send() {
        sink.take(number, Arrays.copyOf(buffer, filled));
        number++;
        filled = 0;
    }
}
