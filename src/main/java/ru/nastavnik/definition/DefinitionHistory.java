package ru.nastavnik.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Role;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.definition.domain.DefinitionDifference;
import ru.nastavnik.definition.persistence.DefinitionChangeTable;
import ru.nastavnik.definition.persistence.DefinitionChangeTable.Row;
import ru.nastavnik.definition.persistence.DefinitionTable;
import ru.nastavnik.shared.NotFoundException;

/** Who changed what in a form of collection or of report, and what two of its versions say differently. */
@Service
@Transactional(readOnly = true)
public class DefinitionHistory {
    private static final Role[] READERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private final AccessGuard guard;
    private final DefinitionChangeTable changes;
    private final DefinitionTable definitions;
    private final AccountNames names;

    DefinitionHistory(
            AccessGuard guard, DefinitionChangeTable changes, DefinitionTable definitions, AccountNames names) {
        this.guard = guard;
        this.changes = changes;
        this.definitions = definitions;
        this.names = names;
    }

    /** What was done. */
    public enum What {
        SHIPPED("поставлена с системой"),
        BEGUN("начата"),
        SAVED("сохранён черновик"),
        BROUGHT_BACK("возвращена прежняя версия"),
        RELEASED("введена в действие");

        private final String title;

        What(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One place in which two wordings differ.
     *
     * @param place «Таблица «По видам» → столбец «Доля» → формула»
     * @param before empty if there was nothing
     * @param after empty if nothing is left
     */
    public record Difference(String place, String before, String after) {}

    /**
     * Something that was done to the form.
     *
     * @param ofVersion which version was brought back, else null
     * @param who empty if nobody did: it came with the system
     * @param differences from what stood before it
     */
    public record Change(
            int version,
            What what,
            @Nullable Integer ofVersion,
            Instant at,
            String who,
            List<Difference> differences) {}

    /** The latest first. */
    public List<Change> of(Kind kind, String code) {
        guard.require(READERS);
        List<Row> rows = changes.of(kind, code);
        Map<UUID, String> people = new HashMap<>();
        List<Change> history = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String before = i + 1 < rows.size() ? rows.get(i + 1).definition() : null;
            history.add(new Change(
                    row.version(),
                    row.what(),
                    row.ofVersion(),
                    row.at(),
                    row.by() == null ? "" : people.computeIfAbsent(row.by(), this::name),
                    before == null ? List.of() : DefinitionDifference.between(before, row.definition())));
        }
        return List.copyOf(history);
    }

    /**
     * What a later version says otherwise than an earlier one.
     *
     * @throws NotFoundException if one of them does not exist
     */
    public List<Difference> compare(Kind kind, String code, int earlier, int later) {
        guard.require(READERS);
        return DefinitionDifference.between(text(kind, code, earlier), text(kind, code, later));
    }

    private String name(UUID account) {
        return names.nameOf(new AccountId(account)).surnameFirst();
    }

    private String text(Kind kind, String code, int version) {
        return definitions.find(kind, code, version).orElseThrow(() -> new NotFoundException("Такой версии нет."));
    }
}
