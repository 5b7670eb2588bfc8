package ru.nastavnik.audit;

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

    /** «Фамилия И.О.» of an account, for the journal. */
    String nameOf(UUID account);

    /** @throws org.springframework.security.access.AccessDeniedException if the reader is not an administrator */
    void requireReader();
}
