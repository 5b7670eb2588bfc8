package ru.nastavnik.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.OrganizationView;

/** Writes what the play made: every document as its readers may download it, and the figures. */
@Component
@Profile("scenario")
class ReportAct {
    private static final int PAGE = 500;

    private final DocumentArchive archive;
    private final Municipalities municipalities;
    private final EngineFigures figures;
    private final ScenarioProperties properties;

    ReportAct(
            DocumentArchive archive,
            Municipalities municipalities,
            EngineFigures figures,
            ScenarioProperties properties) {
        this.archive = archive;
        this.municipalities = municipalities;
        this.figures = figures;
        this.properties = properties;
    }

    void write(Cast cast, List<OrganizationView> played, int pairs, Progress progress, List<String> failures) {
        Map<String, Integer> written = new TreeMap<>();
        progress.phase("Выгрузка документов", "документов", () -> {
            for (OrganizationView organization : played) {
                cast.director(organization.id(), () -> save(organization.shortName(), DocumentFilter.of(organization.id()), written));
            }
            for (MunicipalityView municipality : municipalities.list()) {
                cast.head(municipality.id(), () -> save(municipality.name(), DocumentFilter.none(), written));
            }
            return written.values().stream().mapToInt(Integer::intValue).sum();
        });
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("organizationsPlayed", played.size());
        summary.put("seconds", progress.seconds());
        summary.put("instances", figures.instances());
        summary.put("tasksCompleted", figures.tasksCompleted());
        summary.put("documents", written);
        summary.put("pairs", pairs);
        summary.put("phases", progress.phases());
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

    private int save(String owner, DocumentFilter filter, Map<String, Integer> written) {
        int count = 0;
        Map<String, Integer> names = new HashMap<>();
        for (RegisteredDocument document : archive.list(filter, 0, PAGE)) {
            Path folder = properties.output().resolve("documents").resolve(document.ownerName().replaceAll("[/\\\\:*?\"<>|]", "_"));
            DocumentFile file = archive.file(document.id());
            int same = names.merge(file.name(), 1, Integer::sum);
            Path target = folder.resolve(same == 1 ? file.name() : same + " " + file.name());
            if (Files.exists(target)) {
                continue;
            }
            try {
                Files.createDirectories(folder);
                Files.write(target, file.content());
            } catch (IOException e) {
                throw new UncheckedIOException("Документ не записан: " + owner, e);
            }
            written.merge(document.kind().name(), 1, Integer::sum);
            count++;
        }
        return count;
    }
}
