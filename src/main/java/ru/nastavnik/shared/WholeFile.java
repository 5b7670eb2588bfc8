package ru.nastavnik.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Whether a file has come to its end: an upload that was cut off begins like a whole one, and nobody opens it again until
 * the sheet is needed. Nothing is unpacked for that.
 */
public final class WholeFile {
    private static final byte[] PDF_START = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] PNG_END = ascii("IEND");
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final int LONGEST_ZIP_COMMENT = 0xFFFF + 22;
    /** What programs write behind the end. */
    private static final int TRAILER = 2048;

    private static final int JPEG_SCAN = 0xDA;
    private static final int JPEG_END = 0xD9;

    private WholeFile() {}

    /** Of a file that is neither PDF, PNG, JPEG nor a package of Office nothing is known: it counts as whole. */
    public static boolean is(byte[] content) {
        if (startsWith(content, PDF_START)) {
            return endsWith(content, PDF_END, TRAILER);
        }
        if (startsWith(content, PNG_START)) {
            return endsWith(content, PNG_END, TRAILER);
        }
        if (startsWith(content, ZIP_START)) {
            return endsWith(content, ZIP_END, LONGEST_ZIP_COMMENT);
        }
        return !isJpeg(content) || jpeg(content);
    }

    private static boolean isJpeg(byte[] content) {
        return content.length > 2 && at(content, 0) == 0xFF && at(content, 1) == 0xD8 && at(content, 2) == 0xFF;
    }

    /** A photo may hold a small one of itself in its head, so the end is looked for behind the head. */
    private static boolean jpeg(byte[] content) {
        int position = 2;
        while (position + 3 < content.length && at(content, position) == 0xFF) {
            int marker = at(content, position + 1);
            if (marker == 0xFF) {
                position++;
            } else if (marker == JPEG_SCAN) {
                return jpegEnds(content, position + 2);
            } else {
                position += 2 + (ByteBuffer.wrap(content, position + 2, 2).getShort() & 0xFFFF);
            }
        }
        return false;
    }

    private static boolean jpegEnds(byte[] content, int from) {
        for (int position = from; position + 1 < content.length; position++) {
            if (at(content, position) == 0xFF && at(content, position + 1) == JPEG_END) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && matches(content, 0, start);
    }

    private static boolean endsWith(byte[] content, byte[] end, int trailer) {
        for (int position = content.length - end.length;
                position >= Math.max(0, content.length - end.length - trailer);
                position--) {
            if (matches(content, position, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int position, byte[] expected) {
        return java.util.Arrays.equals(content, position, position + expected.length, expected, 0, expected.length);
    }

    private static int at(byte[] content, int position) {
        return content[position] & 0xFF;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
