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
import java.util.Locale;
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
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.LetterAddresses;
import ru.nastavnik.document.Signatories;
import ru.nastavnik.document.Signatory;
import ru.nastavnik.recommendation.document.LetterPaper;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.requisite.PhoneNumber;

/**
 * Letters with addressed recommendations, one per municipality, in one batch: the organisations that would reach the
 * target, and the projects that suit the form. The text stays a draft until somebody signs the printed letter.
 */
@Service
@Transactional
public class RecommendationLetters {
    private static final Role[] WRITERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};
    private static final int LONGEST = 150;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final AccessGuard guard;
    private final ShortfallPlanner planner;
    private final LetterAddresses addresses;
    private final Signatories signatories;
    private final LayoutProfiles layouts;
    private final RegionClock clock;
    private final AuditTrail audit;

    RecommendationLetters(
            AccessGuard guard,
            ShortfallPlanner planner,
            LetterAddresses addresses,
            Signatories signatories,
            LayoutProfiles layouts,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.planner = planner;
        this.addresses = addresses;
        this.signatories = signatories;
        this.layouts = layouts;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @return a .zip of .docx, named by municipality
     * @throws ValidationException on {@code answerBy}, {@code executor}, {@code phone}
     * @throws DomainException if the target is reached, so that there is nothing to write
     */
    public byte[] batch(UUID targetId, LetterDetails details) {
        Actor actor = guard.require(WRITERS);
        DayKind.TERM.require("answerBy", details.answerBy(), clock.today());
        if (details.answerBy().isBefore(clock.today())) {
            throw new ValidationException("answerBy", "Этот день уже прошёл");
        }
        if (details.executor().isBlank() || details.executor().length() > LONGEST) {
            throw new ValidationException("executor", "Укажите исполнителя: фамилию, имя, отчество");
        }
        if (!PhoneNumber.isOne(details.phone())) {
            throw new ValidationException("phone", PhoneNumber.REFUSAL);
        }
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
                LetterPaper.of(
                        letter(plan, municipality, own, sender(actor), signatory, details),
                        layouts.on(clock.today()))));
        byte[] zip = zip(files);
        audit.record(
                "monitoring.letters-made",
                "coverage-target",
                targetId.toString(),
                Map.of("letters", String.valueOf(files.size()), "sha256", Hashes.sha256(zip)));
        return zip;
    }

    /** Who writes, for the place of the one who carries the letter out: whoever is signed in. */
    @Transactional(readOnly = true)
    public String usualExecutor() {
        return signatories.of(guard.require(WRITERS)).name().full();
    }

    private record Line(Candidate candidate, Shortfall shortfall, Advice advice) {}

    private LetterPaper.Letter letter(
            ShortfallPlan plan,
            String municipality,
            List<Line> lines,
            String sender,
            Signatory signatory,
            LetterDetails details) {
        CoverageTarget target = plan.target();
        LocalDate today = clock.today();
        LetterAddresses.Address address = addresses.of(municipality);
        long organizations = lines.stream()
                .map(line -> line.candidate().organization())
                .distinct()
                .count();
        Set<String> projects = new LinkedHashSet<>();
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            line.advice()
                    .projects()
                    .forEach(project -> projects.add(
                            quoted(project.title()) + (project.link().isEmpty() ? "" : " (" + project.link() + ")")));
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
            projects.forEach(project -> after.add(LetterPaper.ITEM + project + ";"));
            after.set(after.size() - 1, after.get(after.size() - 1).replaceAll(";$", "."));
        }
        after.add("О принятых мерах просим сообщить до " + DAY.format(details.answerBy()) + ".");
        return new LetterPaper.Letter(
                sender,
                address.lines(),
                address.greeting(),
                today,
                "",
                "Об адресных рекомендациях по развитию наставничества",
                List.of(
                        plan.source(),
                        "Для достижения цели «"
                                + target.percent().stripTrailingZeros().toPlainString()
                                + "\u00a0% организаций к " + DAY.format(target.dueOn()) + "» (" + target.source()
                                + ") рекомендуем принять меры "
                                + (organizations == 1 ? "в следующей организации:" : "в следующих организациях:")),
                List.of("№", "Организация", "Форма наставничества", "Что уже есть", "Рекомендация"),
                rows,
                after,
                capital(signatory.post()),
                signatory.name().initialsFirst(),
                details.executor().strip(),
                details.phone().strip());
    }

    private static String quoted(String title) {
        return title.contains("«") ? title : "«" + title + "»";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String sender(Actor actor) {
        if (actor.territory() instanceof Territory.OfDepartment own) {
            return own.department().title();
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
