package ru.nastavnik.directive;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.persistence.DirectiveDraftTable;
import ru.nastavnik.shared.RegionClock;

/** The directive that a person of a department is typing: kept until it is registered, seen by that person only. */
@Service
@Transactional
public class DirectiveDrafts {
    private final AccessGuard guard;
    private final DirectiveDraftTable table;
    private final RegionClock clock;

    DirectiveDrafts(AccessGuard guard, DirectiveDraftTable table, RegionClock clock) {
        this.guard = guard;
        this.table = table;
        this.clock = clock;
    }

    public void keep(DirectiveDraft draft) {
        table.save(guard.require(Role.DEPARTMENT).account(), draft, clock.now());
    }

    @Transactional(readOnly = true)
    public Optional<DirectiveDraft> mine() {
        return table.find(guard.require(Role.DEPARTMENT).account());
    }

    /** Throws the draft away: it was registered, or the person begins anew. */
    public void forget() {
        table.delete(guard.require(Role.DEPARTMENT).account());
    }
}
