package ru.nastavnik.document.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import ru.nastavnik.document.domain.PrintMark;

/**
 * Reads a scan from standard input and writes the marks on it to standard output, a line each. A program of its own, so
 * that a file made to exhaust memory or time ends this one and nothing else.
 */
final class ScanProgram {

    private ScanProgram() {}

    /** Ends with 0 if the scan could be read, whether or not there is a mark on it. */
    public static void main(String[] arguments) throws IOException {
        byte[] scan = System.in.readAllBytes();
        Set<PrintMark> marks = new LinkedHashSet<>();
        ScanPictures.each(scan, page -> marks.addAll(SquareCodes.in(page)));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        marks.forEach(mark -> out.println(mark.text("")));
    }
}
