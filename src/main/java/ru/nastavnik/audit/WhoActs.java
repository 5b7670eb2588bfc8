package ru.nastavnik.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the record must know of the person who acts; implemented by the access module, so that the arrow points here. */
public interface WhoActs {

    /** @param onBehalfOf account whose post is exercised by substitution, or null */
    record Who(UUID account, UUID post, @Nullable UUID onBehalfOf) {}

    /** The signed-in person, or empty for background work. */
    Optional<Who> find();

    /** Name of the scope of the current transaction. */
    String scope();

    /** A person as the journal names them: «Фамилия И.О.». */
    record Person(UUID account, String name) {}

    /** «Фамилия И.О.» of an account, for the journal. */
    String nameOf(UUID account);

    /** People whose name or login contains the text, at most {@code limit}; for the journal's filter. */
    List<Person> search(String text, int limit);

    /** @throws org.springframework.security.access.AccessDeniedException if the reader is not an administrator */
    void requireReader();
}
