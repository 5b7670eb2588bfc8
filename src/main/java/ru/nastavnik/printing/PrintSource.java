package ru.nastavnik.printing;

import java.util.List;
import ru.nastavnik.shared.DomainException;

/**
 * Reads one kind of paper. It is called in the background as the person who asked, in the post in which they asked, so it
 * gives out what that person may read at that moment and nothing else.
 */
public interface PrintSource {
    /** Named in the rows that wait, so it never changes. */
    String code();

    /**
     * @return the files of one item, often one
     * @throws DomainException why there are none, in words for the person
     */
    List<Printable> read(String key);
}
