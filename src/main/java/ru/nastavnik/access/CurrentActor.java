package ru.nastavnik.access;

import java.util.Optional;

/** Who acts in this thread. Background work has no actor: it runs in a named system scope. */
public interface CurrentActor {

    Optional<Actor> find();

    /** @throws org.springframework.security.access.AccessDeniedException if nobody is signed in */
    Actor require();
}
