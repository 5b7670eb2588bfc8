package ru.nastavnik.printing.paper;

import java.io.Closeable;
import java.io.IOException;
import ru.nastavnik.printing.Printable;

/** A file that papers are laid into one after the other; only the one that is being laid is in memory. */
public interface Stack extends Closeable {
    void lay(Printable paper) throws IOException;
}
