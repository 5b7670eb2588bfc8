package ru.nastavnik.execution;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Posts;
import ru.nastavnik.directive.LegalBasis;
import ru.nastavnik.directive.Points;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.OrderReferences;
import ru.nastavnik.document.Requisite;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.programme.ProgrammeRegister;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.shared.RegionClock;

/** Writes the report on a year: on what it rests, the points with their text, the rows, what went otherwise. */
@Component
class ExecutionReportPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final LegalBasis legal;
    private final OrderReferences references;
    private final RoadmapRegister roadmaps;
    private final ProgrammeRegister programmes;
    private final OrganizationRegister organizations;
    private final AccountNames names;
    private final Posts posts;
    private final LayoutProfiles layouts;
    private final RegionClock clock;

    ExecutionReportPaper(
            LegalBasis legal,
            OrderReferences references,
            RoadmapRegister roadmaps,
            ProgrammeRegister programmes,
            OrganizationRegister organizations,
            AccountNames names,
            Posts posts,
            LayoutProfiles layouts,
            RegionClock clock) {
        this.legal = legal;
        this.references = references;
        this.roadmaps = roadmaps;
        this.programmes = programmes;
        this.organizations = organizations;
        this.names = names;
        this.posts = posts;
        this.layouts = layouts;
        this.clock = clock;
    }

    /** @param author who draws the report up */
    DocumentData data(ExecutionReport report, Map<Integer, String> deviations, String summary, Actor author) {
        RoadmapView roadmap = report.roadmap();
        List<ExecutionReport.Row> left =
                report.rows().stream().filter(row -> row.actual() == null).toList();
        List<ExecutionReport.Row> late = report.rows().stream()
                .filter(row -> row.late() && row.actual() != null)
                .toList();
        DocumentData.Builder data = DocumentData.builder()
                .field("title", "об исполнении «дорожной карты» внедрения целевой модели наставничества")
                .field("schoolYear", roadmap.year().title())
                .field("curatorPost", capital(posts.get(author.post()).title()))
                .field("curatorShort", layouts.name(clock.today(), Requisite.SIGNATURE, names.nameOf(author.account())))
                .field("total", report.rows().size())
                .field("done", Math.toIntExact(report.done()))
                .field("late", late.size())
                .field("left", left.size())
                .field("pairs", report.pairs())
                .field("mentors", report.mentors())
                .field("mentees", report.mentees())
                .condition("inTime", late.isEmpty() && left.isEmpty());
        grounds(data, roadmap);
        points(data, report);
        if (!late.isEmpty()) {
            data.field("lateSteps", numbers(late));
        }
        if (!left.isEmpty()) {
            data.field("leftSteps", numbers(left));
        }
        if (!summary.isEmpty()) {
            data.field("summary", summary);
        }
        for (ExecutionReport.Row row : report.rows()) {
            data.row(
                    "rows",
                    line -> line.field("no", row.no())
                            .field("title", row.title())
                            .field("planned", row.planned())
                            .field("actual", actual(row))
                            .field("responsible", row.responsible())
                            .field("evidence", row.evidence().isEmpty() ? "—" : row.evidence())
                            .field("deviation", deviation(deviations, row))
                            .field("point", row.point()));
        }
        return data.build();
    }

    private void grounds(DocumentData.Builder data, RoadmapView roadmap) {
        String point =
                Points.of("7.4", organizations.get(roadmap.organization()).kind());
        data.field("basis", legal.point(roadmap.launch(), point));
        roadmaps.order(roadmap.id())
                .flatMap(order -> references.order(roadmap.organization(), order))
                .ifPresent(order -> data.field("roadmapOrder", order));
        programmes
                .order(roadmap.organization())
                .flatMap(order -> references.order(roadmap.organization(), order))
                .ifPresent(order -> data.field("programmeOrder", order));
    }

    private void points(DocumentData.Builder data, ExecutionReport report) {
        UUID launch = report.roadmap().launch();
        report.rows().stream()
                .map(ExecutionReport.Row::point)
                .distinct()
                .sorted()
                .forEach(point -> legal.text(launch, point)
                        .ifPresent(text -> data.row(
                                "points",
                                line -> line.field("point", "п. " + point).field("text", sentence(text)))));
    }

    /** A point of an outline ends with a semicolon; here it ends the sentence. */
    private static String sentence(String text) {
        return text.strip().replaceAll("[;.:,]+$", "") + ".";
    }

    private static String numbers(List<ExecutionReport.Row> rows) {
        return rows.stream().map(row -> "№ " + row.no()).collect(Collectors.joining(", "));
    }

    private static String deviation(Map<Integer, String> deviations, ExecutionReport.Row row) {
        String reason = deviations.getOrDefault(row.no(), "").strip();
        return reason.isEmpty() ? "—" : reason;
    }

    private static String capital(String post) {
        return post.substring(0, 1).toUpperCase(Locale.ROOT) + post.substring(1);
    }

    private static String actual(ExecutionReport.Row row) {
        LocalDate day = row.actual();
        return day == null ? "не выполнено" : DAY.format(day);
    }
}
