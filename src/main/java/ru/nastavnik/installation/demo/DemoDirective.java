package ru.nastavnik.installation.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.calendar.TermUnit;
import ru.nastavnik.directive.Addressee;
import ru.nastavnik.directive.DirectiveId;
import ru.nastavnik.directive.DirectiveNumber;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveText;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LayoutCatalogue;
import ru.nastavnik.directive.TermStart;
import ru.nastavnik.directive.Wording;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.table.TableFile;

/** The invented act under which the demo region works today: the successor of the directive of 2020. */
@Component
public class DemoDirective {
    private static final LocalDate DATED_ON = LocalDate.of(2025, 8, 25);

    private final ActorContext actors;
    private final Directives directives;
    private final DirectiveOffice office;
    private final Municipalities municipalities;

    public DemoDirective(
            ActorContext actors, Directives directives, DirectiveOffice office, Municipalities municipalities) {
        this.actors = actors;
        this.directives = directives;
        this.office = office;
        this.municipalities = municipalities;
    }

    /** Registers, approves and launches it as the demo people would; organisations begin in the background. */
    void carryOut() {
        LaunchId launch = register();
        actors.runAs("centre", () -> office.approveLayouts(launch));
        actors.runAs(
                "department",
                () -> office.launch(
                        launch,
                        municipalities.list().stream().map(MunicipalityView::id).collect(Collectors.toSet())));
    }

    /** Registers the act as the demo department, and no more. */
    public LaunchId register() {
        return actors.callAs("department", () -> {
            DirectiveView predecessor = directives.list().stream()
                    .filter(DirectiveView::isClosed)
                    .findFirst()
                    .orElseThrow();
            Map<String, String> newestVersions = new HashMap<>();
            office.layoutVersions().forEach((kind, versions) -> newestVersions.put(kind, newest(versions)));
            return office.register(text(predecessor.id(), predecessor.text()), newestVersions);
        });
    }

    private static String newest(List<LayoutCatalogue.Version> versions) {
        return versions.get(0).version();
    }

    private static DirectiveText text(DirectiveId predecessor, DirectiveText model) {
        return new DirectiveText(
                "О продолжении реализации в Томской области целевой модели наставничества в 2025–2029 годах",
                model.preamble()
                        .replaceAll(", достижения результатов региональных проектов.*$", " и распоряжения № 420-р:"),
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2029, 12, 31),
                predecessor,
                List.of(
                        new DirectiveNumber(
                                "904-р",
                                DATED_ON,
                                Department.GENERAL_EDUCATION,
                                "Начальник Департамента общего образования Томской области"),
                        new DirectiveNumber(
                                "517",
                                DATED_ON,
                                Department.VOCATIONAL_EDUCATION,
                                "Начальник Департамента профессионального образования Томской области")),
                points(),
                List.of(),
                terms());
    }

    private static List<DirectivePoint> points() {
        return table("directive.csv").rows().stream()
                .map(row -> new DirectivePoint(
                        row.cell(0), row.cell(1), addressee(row.cell(2)), Wording.valueOf(row.cell(3)), row.cell(4)))
                .toList();
    }

    private static TableFile table(String name) {
        try {
            return TableFile.read(name, new ClassPathResource("db/demo/" + name).getContentAsByteArray());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<DutyTerm> terms() {
        return table("directive-terms.csv").rows().stream()
                .map(row -> DutyTerm.within(
                        Duty.ofCode(row.cell(0)),
                        row.cell(1).isEmpty() ? null : OrganizationKind.ofCode(row.cell(1)),
                        TermStart.valueOf(row.cell(2)),
                        new TermLength(Integer.parseInt(row.cell(3)), TermUnit.valueOf(row.cell(4))),
                        row.cell(5)))
                .toList();
    }

    private static @Nullable Addressee addressee(String name) {
        return name.isEmpty() ? null : Addressee.valueOf(name);
    }
}
