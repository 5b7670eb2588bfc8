package ru.nastavnik.pdf;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The PDFs asked for last, by the hash of their document, within a number of bytes. Thread-safe. */
final class PdfCache {
    private final long limit;
    private final Map<String, byte[]> files = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PdfCache(long limit) {
        this.limit = limit;
    }

    synchronized Optional<byte[]> find(String hash) {
        return Optional.ofNullable(files.get(hash)).map(byte[]::clone);
    }

    synchronized void keep(String hash, byte[] pdf) {
        if (pdf.length > limit / 2) {
            return;
        }
        byte[] before = files.put(hash, pdf.clone());
        bytes += pdf.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = files.values().iterator();
        while (bytes > limit && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
