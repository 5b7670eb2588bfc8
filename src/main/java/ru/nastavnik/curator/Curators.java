package ru.nastavnik.curator;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.curator.persistence.CuratorList;

/** Who is curator in the organisations of the actor's territory, and where nobody is (6.2). */
@Service
@Transactional(readOnly = true)
public class Curators {

    private final AccessGuard guard;
    private final CuratorList list;

    Curators(AccessGuard guard, CuratorList list) {
        this.guard = guard;
        this.list = list;
    }

    /** Open organisations of the territory, those without a curator first. */
    public List<CuratorRow> list() {
        return list.rows(scope());
    }

    /** Open organisations of the territory that have no curator by a signed order. */
    public List<CuratorRow> withoutCurator() {
        return list().stream().filter(CuratorRow::lacksCurator).toList();
    }

    private RowScope scope() {
        return RowScope.of(guard.require(Role.values()), "o");
    }
}
