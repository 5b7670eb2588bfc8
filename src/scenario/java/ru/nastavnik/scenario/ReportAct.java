package ru.nastavnik.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.execution.ExecutionReport;
import ru.nastavnik.execution.ExecutionReports;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.RegionClock;

/** Writes what the play made: every document as its readers may download it, and the figures. */
@Component
@Profile("scenario")
class ReportAct {
    private static final int PAGE = 500;

    private final ExecutionReports reports;
    private final LaunchRegister launches;
    private final DocumentArchive archive;
    private final Municipalities municipalities;
    private final EngineFigures figures;
    private final ControlFigures control;
    private final PaperShelf shelf;
    private final RegionClock clock;
    private final Stopwatch stopwatch;
    private final ScenarioProperties properties;

    ReportAct(
            ExecutionReports reports,
            LaunchRegister launches,
            DocumentArchive archive,
            Municipalities municipalities,
            EngineFigures figures,
            ControlFigures control,
            PaperShelf shelf,
            RegionClock clock,
            Stopwatch stopwatch,
            ScenarioProperties properties) {
        this.reports = reports;
        this.launches = launches;
        this.archive = archive;
        this.municipalities = municipalities;
        this.figures = figures;
        this.control = control;
        this.shelf = shelf;
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.properties = properties;
    }

    /** The curator explains what was late and sends the report on the year. */
    void report(Cast cast, OrganizationView organization, LaunchId launch) {
        cast.curator(organization.id(), () -> {
            RolloutId rollout =
                    launches.rollout(launch, organization.id()).orElseThrow().id();
            Map<Integer, String> reasons = new TreeMap<>();
            reports.of(rollout).rows().stream()
                    .filter(ExecutionReport.Row::late)
                    .forEach(row -> reasons.put(row.no(), "Мероприятие перенесено из-за карантина."));
            return stopwatch.completing(
                    () -> reports.send(rollout, reasons, "Программа реализована, пары работали весь год."));
        });
    }

    /** What those who control read on the last day, before the act is closed. */
    Map<String, Object> control(Cast cast) {
        return control.on(cast, clock.today());
    }

    void write(
            Cast cast,
            List<OrganizationView> played,
            int pairs,
            Map<String, Object> controlled,
            Map<String, Object> benchmark,
            Progress progress,
            List<String> failures) {
        Map<String, Integer> written = new TreeMap<>();
        Set<DocumentId> known = new HashSet<>();
        progress.phase("Выгрузка документов", "документов", () -> {
            for (OrganizationView organization : played) {
                cast.director(organization.id(), () -> {
                    save(DocumentFilter.of(organization.id()), known, written);
                    return known;
                });
            }
            for (MunicipalityView municipality : municipalities.list()) {
                cast.head(municipality.id(), () -> {
                    save(DocumentFilter.none(), known, written);
                    return known;
                });
            }
            cast.department(Department.GENERAL_EDUCATION, () -> {
                save(DocumentFilter.none(), known, written);
                return known;
            });
            return written.values().stream().mapToInt(Integer::intValue).sum();
        });
        shelf.gaps().forEach(gap -> failures.add("Пробел в документе: " + gap));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("organizationsPlayed", played.size());
        summary.put("seconds", progress.seconds());
        summary.put("instances", figures.instances());
        summary.put("tasksCompleted", figures.tasksCompleted());
        summary.put("documents", written);
        summary.put("papers", shelf.kept());
        summary.put("gaps", shelf.gaps());
        summary.put("pairs", pairs);
        summary.put("control", controlled);
        summary.put("phases", progress.phases());
        if (!benchmark.isEmpty()) {
            summary.put("benchmark", benchmark);
        }
        summary.put("failures", failures);
        Path file = properties.output().resolve("summary.json");
        try {
            Files.writeString(
                    file,
                    new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(summary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.say("Итоги: " + file.toAbsolutePath());
    }

    /** The same document may be read by several; it is written once. */
    private void save(DocumentFilter filter, Set<DocumentId> known, Map<String, Integer> written) {
        for (RegisteredDocument document : archive.list(filter, 0, PAGE)) {
            if (!known.add(document.id())) {
                continue;
            }
            DocumentFile file = archive.file(document.id());
            shelf.look(document.kind() + ", " + document.ownerName(), file.content());
            try {
                Path folder = Files.createDirectories(properties
                        .output()
                        .resolve("documents")
                        .resolve(document.ownerName().replaceAll("[/\\\\:*?\"<>|]", "_")));
                Files.write(folder.resolve(file.name()), file.content());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written.merge(document.kind().name(), 1, Integer::sum);
        }
    }
}
