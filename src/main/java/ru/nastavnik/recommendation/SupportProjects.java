package ru.nastavnik.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.recommendation.SupportProject.Level;
import ru.nastavnik.recommendation.persistence.ProjectTable;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** The catalogue of regional and federal projects, and what is recommended where a form lags behind its target. */
@Service
@Transactional(readOnly = true)
public class SupportProjects {
    private static final Role[] READERS = {
        Role.DEPARTMENT,
        Role.CENTRE_OPERATOR,
        Role.MUNICIPAL_HEAD,
        Role.MUNICIPAL_COORDINATOR,
        Role.DIRECTOR,
        Role.CURATOR
    };
    private static final Role[] KEEPERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private final AccessGuard guard;
    private final ProjectTable table;
    private final RegionClock clock;
    private final AuditTrail audit;

    SupportProjects(AccessGuard guard, ProjectTable table, RegionClock clock, AuditTrail audit) {
        this.guard = guard;
        this.table = table;
        this.clock = clock;
        this.audit = audit;
    }

    /** Federal ones first, by title. */
    public List<SupportProject> list() {
        guard.require(READERS);
        return table.all();
    }

    /** @throws ValidationException on {@code title}, {@code link} or {@code source} */
    @Transactional
    public void add(String title, Level level, List<String> forms, String link, String source) {
        Actor actor = guard.require(KEEPERS);
        List<FieldViolation> violations = new ArrayList<>();
        if (title.isBlank()) {
            violations.add(new FieldViolation("title", "Назовите проект"));
        }
        if (!link.isBlank() && !link.strip().matches("https?://\\S{3,500}")) {
            violations.add(new FieldViolation("link", "Адрес начинается с http:// или https://"));
        }
        if (source.isBlank()) {
            violations.add(new FieldViolation("source", "Укажите, какой документ его рекомендует"));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        SupportProject project =
                new SupportProject(Ids.next().toString(), title.strip(), level, forms, link.strip(), source.strip());
        table.add(project, clock.now(), actor.account().value());
        audit.record("monitoring.project-added", "support-project", project.code(), Map.of("level", level.name()));
    }
}
