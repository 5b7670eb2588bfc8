package ru.nastavnik.directive;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.persistence.DirectiveRepository;
import ru.nastavnik.shared.NotFoundException;

/** Acts with their official text; every signed-in person may read them, closed ones too. */
@Service
@Transactional(readOnly = true)
public class Directives {
    private final AccessGuard guard;
    private final DirectiveRepository directives;
    private final LaunchRegister launches;

    public Directives(AccessGuard guard, DirectiveRepository directives, LaunchRegister launches) {
        this.guard = guard;
        this.directives = directives;
        this.launches = launches;
    }

    /** All acts, the newest first. */
    public List<DirectiveView> list() {
        guard.require(Role.values());
        return directives.list();
    }

    /** @throws NotFoundException if there is none */
    public DirectiveView get(DirectiveId id) {
        guard.require(Role.values());
        return directives.find(id).orElseThrow(() -> new NotFoundException("Распоряжение не найдено."));
    }

    /** The carrying out of an act; empty if it was never carried out here. */
    public Optional<LaunchView> launchOf(DirectiveId id) {
        return get(id).launched().map(launches::get);
    }

    /** The act that a launch carries out. */
    public DirectiveView of(LaunchId launch) {
        return get(launches.get(launch).directive());
    }
}
