package ru.nastavnik.report.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.CountedRows;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationKind;

/** What the addresses of reports and of the rows behind their numbers say. */
final class ReportAddress {
    private static final String SET = "set";
    private static final String DAY = "on";

    private ReportAddress() {}

    static Optional<FigureSetId> figureSet(QueryParameters parameters) {
        return read(() -> parameters.getSingleParameter(SET).map(FigureSetId::of));
    }

    static Optional<LocalDate> day(QueryParameters parameters) {
        return read(() -> parameters.getSingleParameter(DAY).map(LocalDate::parse));
    }

    static QueryParameters of(FigureSetId set) {
        return QueryParameters.of(SET, set.toString());
    }

    static QueryParameters of(LocalDate day) {
        return QueryParameters.of(DAY, day.toString());
    }

    /** Address of the list of organisations behind a number. */
    static String counted(CountedRows.Place place) {
        Map<String, String> parts = new LinkedHashMap<>();
        FigureSetId set = place.figureSet();
        if (set != null) {
            parts.put(SET, set.toString());
        }
        parts.put(DAY, place.asOf().toString());
        parts.put("section", String.valueOf(place.section()));
        parts.put("column", place.column());
        GroupKey group = place.group();
        put(parts, "item", group.item());
        put(parts, "kind", group.kind() == null ? null : group.kind().code());
        put(parts, "municipality", group.municipality());
        put(parts, "organization", group.organization());
        put(parts, "post", group.post());
        put(parts, "entry", group.entry() == null ? null : group.entry().toString());
        return ReportNavigation.report(place.report()) + "/counted?"
                + QueryParameters.simple(parts).getQueryString();
    }

    /** @throws NotFoundException if the address is misspelt */
    static CountedRows.Place place(String report, QueryParameters parameters) {
        return read(() -> new CountedRows.Place(
                report,
                figureSet(parameters).orElse(null),
                day(parameters).orElseThrow(IllegalArgumentException::new),
                Integer.parseInt(part(parameters, "section").orElse("0")),
                part(parameters, "column").orElse(""),
                new GroupKey(
                        part(parameters, "item").orElse(null),
                        part(parameters, "kind").map(OrganizationKind::ofCode).orElse(null),
                        part(parameters, "municipality")
                                .map(ReportAddress::identity)
                                .orElse(null),
                        part(parameters, "organization")
                                .map(ReportAddress::identity)
                                .orElse(null),
                        part(parameters, "entry").map(Integer::valueOf).orElse(null),
                        part(parameters, "post")
                                .map(Role::valueOf)
                                .map(Role::name)
                                .orElse(null))));
    }

    private static Optional<String> part(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name);
    }

    private static String identity(String text) {
        return java.util.UUID.fromString(text).toString();
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    private static <T> T read(java.util.function.Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException | DateTimeException misspelt) {
            throw new NotFoundException("По этому адресу ничего нет.");
        }
    }
}
