package ru.nastavnik.publication.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ru.nastavnik.publication.document.Site.Page;

/** The site as one file: unpack it into a folder of the municipal site, and the first page is {@code index.html}. */
public final class SiteZip {
    static final String FILES = "files/";

    private SiteZip() {}

    /** The same site gives the same bytes. */
    public static byte[] of(Site site) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Page page : site.pages()) {
                add(zip, site, page.file(), SiteHtml.page(site, page).getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> file : site.files().entrySet()) {
                add(zip, site, FILES + file.getKey(), file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, Site site, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(site.madeOn().atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
