package ru.nastavnik.printing.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ru.nastavnik.printing.Printable;

/** Papers as files of one archive, numbered in the order of the stack. */
public final class ZipStack implements Stack {
    private final ZipOutputStream zip;
    private int number;

    public ZipStack(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    @Override
    public void lay(Printable paper) throws IOException {
        number++;
        zip.putNextEntry(new ZipEntry(
                "%04d %s".formatted(number, paper.fileName().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"))));
        zip.write(paper.content());
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
