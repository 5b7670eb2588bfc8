package ru.nastavnik.roadmap.domain;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.roadmap.ConsentScope;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RoadmapTemplateId;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.roadmap.UsualTerm;

/** The official forms as their data files have them, read without a database. */
public final class OfficialForm {
    private OfficialForm() {}

    public static RoadmapTemplate organization() {
        return template(RoadmapTemplateId.ORGANIZATION_2020, RoadmapKind.ORGANIZATION, "roadmap-organization.csv");
    }

    public static RoadmapTemplate college() {
        return template(RoadmapTemplateId.COLLEGE_2020, RoadmapKind.COLLEGE, "roadmap-college.csv");
    }

    private static RoadmapTemplate template(RoadmapTemplateId id, RoadmapKind kind, String file) {
        List<StepDefinition> steps = rows(file).stream().map(OfficialForm::step).toList();
        return new RoadmapTemplate(id, kind, 1, file, LocalDate.of(2020, 5, 27), true, steps);
    }

    public static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(Path.of("db/templates", file), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static StepDefinition step(CSVRecord row) {
        int no = Integer.parseInt(row.get("no"));
        return new StepDefinition(
                no,
                Stage.valueOf(row.get("stage").toUpperCase(Locale.ROOT).replace(' ', '_')),
                row.get("title"),
                StepKind.ofCode(row.get("kind")),
                Arrays.stream(row.get("depends_on").split(","))
                        .filter(part -> !part.isEmpty())
                        .map(Integer::valueOf)
                        .toList(),
                DonePer.valueOf(row.get("done_per").toUpperCase(Locale.ROOT)),
                consent(row.get("collects_consent")),
                consent(row.get("consent_gate")),
                row.get("recurring").equals("yes"),
                row.get("responsible_role").equals("director") ? Role.DIRECTOR : Role.CURATOR,
                row.get("output"),
                row.get("point"),
                // Every step a week later than the one before: what the rules say does not hang on our usual terms.
                new UsualTerm(dayOf(no), dayOf(no)));
    }

    private static MonthDay dayOf(int no) {
        return MonthDay.from(LocalDate.of(2026, 9, 1).plusWeeks(no - 1L));
    }

    private static @Nullable ConsentScope consent(String value) {
        return value.isEmpty() ? null : ConsentScope.valueOf(value.toUpperCase(Locale.ROOT));
    }
}
