package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.directive.LaunchProgress.MunicipalityRow;
import ru.nastavnik.directive.LaunchProgress.PointRow;
import ru.nastavnik.directive.persistence.ProgressQueries;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.Signatories;
import ru.nastavnik.shared.Department;

/** The document that closes an act: what was reached, by point and by municipality (9). It counts the whole region. */
@Component
class SummaryPaper {

    private static final RowScope REGION = new RowScope("true", Map.of());
    private static final int LONGEST_POINT = 280;
    private static final Map<String, ToIntFunction<MunicipalityRow>> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("organizations", MunicipalityRow::organizations);
        FIGURES.put("curators", MunicipalityRow::curators);
        FIGURES.put("programmes", MunicipalityRow::programmes);
        FIGURES.put("roadmaps", MunicipalityRow::roadmaps);
        FIGURES.put("done", MunicipalityRow::done);
        FIGURES.put("left", MunicipalityRow::left);
        FIGURES.put("overdue", MunicipalityRow::overdue);
    }

    private final ProgressQueries progress;
    private final Documents documents;
    private final Signatories signatories;

    SummaryPaper(ProgressQueries progress, Documents documents, Signatories signatories) {
        this.progress = progress;
        this.documents = documents;
        this.signatories = signatories;
    }

    /** Registers the document in the caller's transaction, with the figures as they are before anything is ended. */
    DocumentId register(DirectiveView directive, LaunchId launch, String summary, Actor signedBy, LocalDate day) {
        DocumentData.Builder data = DocumentData.builder()
                .field(
                        "organizationName",
                        Arrays.stream(Department.values())
                                .map(Department::title)
                                .collect(Collectors.joining("\n")))
                .field("title", "исполнения " + directive.inGenitive())
                .field("summary", summary)
                .field("termFrom", directive.text().termFrom())
                .field("termTo", directive.text().termTo());
        points(data, directive.text(), progress.points(launch, day, REGION));
        municipalities(data, progress.municipalities(launch, day, REGION));
        return documents
                .register(new RegisterDocument(
                                DocumentKind.DIRECTIVE,
                                DocumentOwner.region(),
                                day,
                                "Итоги исполнения распоряжения " + directive.citation(),
                                data.build())
                        .signedBy(signatories.of(signedBy)))
                .id();
    }

    /** Every point of the act, also one that nobody had a task for; then what is cited beside them. */
    private static void points(DocumentData.Builder data, DirectiveText text, List<PointRow> rows) {
        Map<String, PointRow> byPoint = rows.stream().collect(Collectors.toMap(PointRow::point, row -> row));
        Set<String> shown = new HashSet<>();
        for (DirectivePoint point : text.points()) {
            shown.add(point.number());
            PointRow row = byPoint.getOrDefault(point.number(), new PointRow(point.number(), 0, 0, 0));
            point(data, row, shortened(point.text()));
        }
        rows.stream().filter(row -> !shown.contains(row.point())).forEach(row -> point(data, row, "—"));
        data.field(
                        "pointsCompleted",
                        rows.stream().mapToInt(PointRow::completed).sum())
                .field("pointsOpen", rows.stream().mapToInt(PointRow::open).sum())
                .field(
                        "pointsOverdue",
                        rows.stream().mapToInt(PointRow::overdue).sum());
    }

    private static void point(DocumentData.Builder data, PointRow row, String title) {
        data.row(
                "points",
                line -> line.field("point", row.point())
                        .field("title", title)
                        .field("completed", row.completed())
                        .field("open", row.open())
                        .field("overdue", row.overdue()));
    }

    private static void municipalities(DocumentData.Builder data, List<MunicipalityRow> rows) {
        rows.stream()
                .sorted(java.util.Comparator.comparing((MunicipalityRow row) -> row.municipality() == null)
                        .thenComparing(MunicipalityRow::name))
                .forEach(row -> data.row("municipalities", line -> {
                    line.field("name", row.name());
                    FIGURES.forEach((name, figure) -> line.field(name, figure.applyAsInt(row)));
                }));
        FIGURES.forEach((name, figure) -> data.field(
                "total" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                rows.stream().mapToInt(figure).sum()));
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_POINT) {
            return line.isEmpty() ? "—" : line;
        }
        return line.substring(0, line.lastIndexOf(' ', LONGEST_POINT)) + " …";
    }
}
