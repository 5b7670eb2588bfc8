package ru.nastavnik.access.security;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.RegionClock;

/** The actor is the principal of Spring Security, as long as the post is valid today. */
@Component
class SecurityContextActor implements CurrentActor {
    private final RegionClock clock;

    SecurityContextActor(RegionClock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.actor(clock.today())
                : Optional.empty();
    }

    @Override
    public Actor require() {
        return find().orElseThrow(() -> new AccessDeniedException("Войдите в систему: сеанс завершён или не начат."));
    }
}
