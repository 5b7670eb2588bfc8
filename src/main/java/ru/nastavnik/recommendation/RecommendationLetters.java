package ru.nastavnik.recommendation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.Signatories;
import ru.nastavnik.document.Signatory;
import ru.nastavnik.recommendation.document.LetterPaper;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;

/**
 * Letters with addressed recommendations, one per municipality, in one batch: the organisations that would reach the
 * target, and the projects that suit the form. The text stays a draft until somebody signs the printed letter.
 */
@Service
@Transactional
public class RecommendationLetters {
    private static final Role[] WRITERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final AccessGuard guard;
    private final ShortfallPlanner planner;
    private final Signatories signatories;
    private final LayoutProfiles layouts;
    private final RegionClock clock;
    private final AuditTrail audit;

    RecommendationLetters(
            AccessGuard guard,
            ShortfallPlanner planner,
            Signatories signatories,
            LayoutProfiles layouts,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.planner = planner;
        this.signatories = signatories;
        this.layouts = layouts;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @return a .zip of .docx, named by municipality
     * @throws DomainException if the target is reached, so that there is nothing to write
     */
    public byte[] batch(UUID targetId) {
        Actor actor = guard.require(WRITERS);
        ShortfallPlan plan = planner.plan(targetId);
        Map<String, List<Line>> lines = new TreeMap<>();
        for (Shortfall shortfall : plan.shortfalls()) {
            Advice advice = planner.advice(shortfall.item());
            shortfall
                    .nearest()
                    .forEach(candidate -> lines.computeIfAbsent(candidate.municipality(), key -> new ArrayList<>())
                            .add(new Line(candidate, shortfall, advice)));
        }
        if (lines.isEmpty()) {
            throw new DomainException("Письма не нужны: цель достигнута или в реестре нет подходящих организаций.");
        }
        Signatory signatory = signatories.of(actor);
        Map<String, byte[]> files = new LinkedHashMap<>();
        lines.forEach((municipality, own) -> files.put(
                municipality.replaceAll("[\\\\/:*?\"<>|]", "_") + ".docx",
                LetterPaper.of(letter(plan, municipality, own, sender(actor), signatory), layouts.on(clock.today()))));
        audit.record(
                "monitoring.letters-made",
                "coverage-target",
                targetId.toString(),
                Map.of("letters", String.valueOf(files.size())));
        return zip(files);
    }

    private record Line(Candidate candidate, Shortfall shortfall, Advice advice) {}

    private LetterPaper.Letter letter(
            ShortfallPlan plan, String municipality, List<Line> lines, String sender, Signatory signatory) {
        CoverageTarget target = plan.target();
        LocalDate today = clock.today();
        Set<String> projects = new LinkedHashSet<>();
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            line.advice()
                    .projects()
                    .forEach(project -> projects.add(
                            project.title() + (project.link().isEmpty() ? "" : " (" + project.link() + ")")));
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.candidate().name(),
                    line.shortfall().title(),
                    line.candidate().reasons().isEmpty()
                            ? "–"
                            : String.join(", ", line.candidate().reasons()),
                    line.advice().text().replace(", используя проекты, перечисленные ниже", "")));
        }
        List<String> after = new ArrayList<>();
        if (!projects.isEmpty()) {
            after.add("Рекомендуем использовать потенциал следующих проектов и программ:");
            projects.forEach(project -> after.add("– " + project + ";"));
            after.set(after.size() - 1, after.get(after.size() - 1).replaceAll(";$", "."));
        }
        after.add("О принятых мерах просим сообщить в срок, установленный в задаче системы «Наставник».");
        return new LetterPaper.Letter(
                sender,
                "Руководителю органа местного самоуправления, осуществляющего управление в сфере образования: "
                        + municipality,
                today,
                "",
                "Об адресных рекомендациях по развитию наставничества",
                List.of("По итогам мониторинга на " + DAY.format(today) + " для достижения цели «"
                        + target.percent().stripTrailingZeros().toPlainString() + " % организаций к "
                        + DAY.format(target.dueOn()) + "» (" + target.source() + ") "
                        + (lines.size() == 1
                                ? "рекомендуем принять меры в следующей организации:"
                                : "рекомендуем принять меры в следующих организациях:")),
                List.of("№", "Организация", "Форма наставничества", "Что уже есть", "Рекомендация"),
                rows,
                after,
                signatory.post(),
                signatory.name().initialsFirst());
    }

    private static String sender(Actor actor) {
        if (actor.territory() instanceof Territory.OfDepartment own) {
            return own.department() == Department.VOCATIONAL_EDUCATION
                    ? "Департамент профессионального образования"
                    : "Департамент общего образования";
        }
        return "Региональный центр развития образования";
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(result, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return result.toByteArray();
    }
}
