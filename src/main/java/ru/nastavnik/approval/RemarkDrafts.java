package ru.nastavnik.approval;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.persistence.RemarkDraftTable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Remarks that are being typed, kept on the server: a reload, a closed lid or a second tab loses none. Everybody sees
 * their own only, and only in the round in which they typed them.
 */
@Service
@Transactional
public class RemarkDrafts {
    private static final int LONGEST = 4_000;
    private static final Role[] DECIDING = {Role.DIRECTOR, Role.MUNICIPAL_HEAD, Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private final AccessGuard guard;
    private final PaperKinds kinds;
    private final Map<String, RemarkScope> scopes;
    private final RemarkDraftTable table;
    private final DataScopes dataScopes;
    private final RegionClock clock;

    RemarkDrafts(
            AccessGuard guard,
            PaperKinds kinds,
            List<RemarkScope> scopes,
            RemarkDraftTable table,
            DataScopes dataScopes,
            RegionClock clock) {
        this.guard = guard;
        this.kinds = kinds;
        this.scopes = scopes.stream().collect(Collectors.toUnmodifiableMap(RemarkScope::type, Function.identity()));
        this.table = table;
        this.dataScopes = dataScopes;
        this.clock = clock;
    }

    /**
     * @param rowKey the row that the remark is about; empty for the general remark
     * @param remark nothing is kept of a blank one
     * @throws ValidationException on field {@code remark} if it is longer than 4,000 characters
     */
    public void save(ReviewSubject subject, int round, String rowKey, String remark) {
        Actor actor = deciding(subject);
        if (remark.length() > LONGEST) {
            throw new ValidationException("remark", "Замечание длиннее 4000 знаков не сохраняется. Сократите его.");
        }
        if (remark.isBlank()) {
            table.delete(actor.account(), subject, rowKey);
        } else {
            table.save(
                    actor.account(),
                    subject,
                    round,
                    rowKey,
                    actor.organization().orElse(null),
                    remark,
                    clock.now());
        }
    }

    /** The person's own, by the key of the row. */
    @Transactional(readOnly = true)
    public Map<String, String> of(ReviewSubject subject, int round) {
        return table.of(deciding(subject).account(), subject, round);
    }

    /**
     * After the decision that ended the round: whatever anybody typed in it or before is of no use to anybody any more.
     *
     * @param round that has ended
     */
    public void forget(ReviewSubject subject, int round) {
        Actor actor = deciding(subject);
        table.deleteEnded(subject, round);
        // Remarks of the organisation's director are seen in its own scope only.
        OrganizationId organization = scopes.containsKey(subject.type())
                ? actor.organization().orElse(null)
                : kinds.of(subject.type()).get(subject.id()).organization();
        if (organization != null) {
            dataScopes.within(DataScope.system("approval", organization), () -> {
                table.deleteEnded(subject, round);
                return true;
            });
        }
    }

    private Actor deciding(ReviewSubject subject) {
        Actor actor = guard.require(DECIDING);
        RemarkScope scope = scopes.get(subject.type());
        if (scope == null) {
            guard.require(kinds.of(subject.type()).get(subject.id()).organization(), DECIDING);
        } else {
            scope.requireReadable(subject.id(), actor);
        }
        return actor;
    }
}
