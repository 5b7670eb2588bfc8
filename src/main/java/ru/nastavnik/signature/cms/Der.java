package ru.nastavnik.signature.cms;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A part of DER that is read where it lies.
 *
 * @param start of its tag
 * @param content start of its content
 * @param end first byte after it
 */
record Der(int tag, int start, int content, int end) {
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int UTC_TIME = 0x17;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;

    /**
     * @param limit first byte that does not belong to what is around
     * @throws IllegalArgumentException if there is no whole part
     */
    static Der at(byte[] all, int start, int limit) {
        if (start + 2 > limit) {
            throw new IllegalArgumentException("Ends at " + start);
        }
        int first = all[start + 1] & 0xFF;
        int content = start + 2;
        long length = first;
        if (first >= LONG_FORM) {
            int bytes = first - LONG_FORM;
            if (bytes == 0 || bytes > MOST_LENGTH_BYTES || content + bytes > limit) {
                throw new IllegalArgumentException("No length at " + start);
            }
            length = 0;
            for (int index = 0; index < bytes; index++) {
                length = (length << 8) | (all[content + index] & 0xFF);
            }
            content += bytes;
        }
        if (length > limit - content) {
            throw new IllegalArgumentException("Longer than what is around it at " + start);
        }
        return new Der(all[start] & 0xFF, start, content, (int) (content + length));
    }

    /** @throws IllegalArgumentException if it is something else */
    Der require(int wanted) {
        if (tag != wanted) {
            throw new IllegalArgumentException("Tag " + tag + " instead of " + wanted + " at " + start);
        }
        return this;
    }

    boolean isTime() {
        return tag == UTC_TIME || tag == TIME;
    }

    byte[] whole(byte[] all) {
        return Arrays.copyOfRange(all, start, end);
    }

    byte[] inside(byte[] all) {
        return Arrays.copyOfRange(all, content, end);
    }

    /** A sequence of parts that are encoded already. */
    static byte[] sequence(byte[]... parts) {
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            inside.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(SEQUENCE);
        all.write(LONG_FORM + MOST_LENGTH_BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            all.write(inside.size() >> shift);
        }
        all.writeBytes(inside.toByteArray());
        return all.toByteArray();
    }
}
