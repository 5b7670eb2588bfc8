package ru.nastavnik.document.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a zip package with limits on entries, sizes and ratio: the document library reads a part fully before it
 * checks anything, so nothing may reach it that was not counted here.
 */
public final class PackageGuard {

    static final int MAX_ENTRIES = 500;
    static final long MAX_ENTRY_BYTES = 20L * 1024 * 1024;
    static final long MAX_TOTAL_BYTES = 60L * 1024 * 1024;
    static final long MAX_RATIO = 200;

    private PackageGuard() {}

    /**
     * @return the parts by name, in the order of the package
     * @throws TemplateException if a limit is exceeded or the file is no zip
     */
    public static Map<String, byte[]> read(String file, byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                if (parts.size() >= MAX_ENTRIES) {
                    throw new TemplateException(file + ": в файле больше " + MAX_ENTRIES + " частей");
                }
                byte[] part = input.readNBytes((int) MAX_ENTRY_BYTES + 1);
                total += part.length;
                if (part.length > MAX_ENTRY_BYTES
                        || total > MAX_TOTAL_BYTES
                        || total > MAX_RATIO * zip.length + 65_536) {
                    throw new TemplateException(
                            file + ": распакованный файл слишком велик (часть " + entry.getName() + ")");
                }
                if (parts.put(entry.getName(), part) != null) {
                    throw new TemplateException(file + ": часть " + entry.getName() + " встречается дважды");
                }
            }
        } catch (IOException failure) {
            throw new TemplateException(file + ": файл не читается как документ Word", failure);
        }
        if (parts.isEmpty()) {
            throw new TemplateException(file + ": файл не читается как документ Word");
        }
        return parts;
    }
}
