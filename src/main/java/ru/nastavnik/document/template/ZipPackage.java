package ru.nastavnik.document.template;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a zip file from parts that are already deflated, so that what never changes is deflated once. The same parts
 * give the same bytes: there is no clock in it.
 */
final class ZipPackage {

    /** A part ready to be copied. */
    record Part(byte[] name, byte[] deflated, int size, long crc) {

        static Part of(String name, byte[] content) {
            CRC32 crc = new CRC32();
            crc.update(content);
            return new Part(name.getBytes(StandardCharsets.UTF_8), deflate(content), content.length, crc.getValue());
        }

        private static byte[] deflate(byte[] content) {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try {
                deflater.setInput(content);
                deflater.finish();
                ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4 + 64);
                byte[] buffer = new byte[8192];
                while (!deflater.finished()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
                return out.toByteArray();
            } finally {
                deflater.end();
            }
        }
    }

    private static final int VERSION = 20;
    private static final int UTF8_NAMES = 0x0800;
    private static final int DEFLATED = 8;
    /** 1 January 1980, the first day a zip file knows. */
    private static final int FIRST_DAY = 0x0021;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();

    void add(Part part) {
        offsets.add(out.size());
        parts.add(part);
        int32(0x04034b50);
        int16(VERSION);
        header(part);
        int16(0);
        out.writeBytes(part.name());
        out.writeBytes(part.deflated());
    }

    byte[] finish() {
        int directory = out.size();
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            int32(0x02014b50);
            int16(VERSION);
            int16(VERSION);
            header(part);
            int16(0);
            int16(0);
            int16(0);
            int16(0);
            int32(0);
            int32(offsets.get(index));
            out.writeBytes(part.name());
        }
        int length = out.size() - directory;
        int32(0x06054b50);
        int16(0);
        int16(0);
        int16(parts.size());
        int16(parts.size());
        int32(length);
        int32(directory);
        int16(0);
        return out.toByteArray();
    }

    private void header(Part part) {
        int16(UTF8_NAMES);
        int16(DEFLATED);
        int16(0);
        int16(FIRST_DAY);
        int32((int) part.crc());
        int32(part.deflated().length);
        int32(part.size());
        int16(part.name().length);
    }

    private void int16(int value) {
        out.write(value & 0xFF);
        out.write((value >>> 8) & 0xFF);
    }

    private void int32(int value) {
        int16(value & 0xFFFF);
        int16(value >>> 16);
    }
}
