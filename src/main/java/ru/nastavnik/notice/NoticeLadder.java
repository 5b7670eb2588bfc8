package ru.nastavnik.notice;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.notice.domain.Rung.Addressee;
import ru.nastavnik.workflow.DecisionRule;
import ru.nastavnik.workflow.DecisionTables;

/** The ladder as the decision table holds it now. */
@Service
@Transactional(readOnly = true)
public class NoticeLadder {
    private final DecisionTables tables;
    private final AccessGuard guard;

    NoticeLadder(DecisionTables tables, AccessGuard guard) {
        this.tables = tables;
        this.guard = guard;
    }

    /** A rule of the table: when, and who is told. */
    public record Row(String when, boolean owner, boolean director, boolean municipality, boolean department) {}

    public List<Row> table() {
        guard.require(Role.ADMINISTRATOR, Role.DEPARTMENT);
        return tables.rules(Ladder.TABLE).stream()
                .map(rule -> new Row(
                        rule.description(),
                        tells(rule, Addressee.OWNER),
                        tells(rule, Addressee.DIRECTOR),
                        tells(rule, Addressee.MUNICIPALITY),
                        tells(rule, Addressee.DEPARTMENT)))
                .toList();
    }

    private static boolean tells(DecisionRule rule, Addressee addressee) {
        return Boolean.parseBoolean(rule.outputs().get(addressee.column()));
    }
}
