package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.coverage.ui.TargetNavigation;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.recommendation.Candidate;
import ru.nastavnik.recommendation.RecommendationLetters;
import ru.nastavnik.recommendation.Shortfall;
import ru.nastavnik.recommendation.ShortfallPlan;
import ru.nastavnik.recommendation.ShortfallPlanner;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TickBoxes;

/** «Не хватает N организаций»: by form and kind, who is nearest, and recommendations for them. */
@Route(value = TargetNavigation.TARGETS + "/:targetId", layout = MainLayout.class)
@PageTitle("Путь к цели — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class PlannerView extends Div implements BeforeEnterObserver {
    private static final String NEAREST = "Ближе та организация, у которой (по порядку, следующий признак решает, если"
            + " прежний равен): есть черновики пар этой формы; форма названа в принятой программе; есть план (п. 3.3);"
            + " есть наставники; больше других форм уже реализуется; больше шагов дорожной карты выполнено.";

    private final transient ShortfallPlanner planner;
    private final transient CoverageTargets targets;
    private final transient RecommendationLetters letters;
    private final transient WorkingDays workingDays;
    private final transient RegionClock clock;
    private boolean mayRecommend;
    private transient Runnable again = () -> {};

    PlannerView(
            ShortfallPlanner planner,
            CoverageTargets targets,
            RecommendationLetters letters,
            WorkingDays workingDays,
            RegionClock clock) {
        this.planner = planner;
        this.targets = targets;
        this.letters = letters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(id(event.getRouteParameters().get("targetId").orElse("")));
    }

    private void show(UUID id) {
        again = () -> show(id);
        ShortfallPlan plan = planner.plan(id);
        removeAll();
        PageHeader header = new PageHeader(plan.target().percentInWords() + " организаций к "
                        + DateFields.text(plan.target().dueOn()))
                .crumb("Цели охвата", TargetNavigation.TARGETS)
                .point("3.2, 9")
                .subtitle(plan.target().formsInWords(targets.titleOfItem()) + ". "
                        + plan.target().source() + ".");
        mayRecommend = planner.mayRecommend();
        boolean lags = mayRecommend && plan.shortfalls().stream().anyMatch(one -> one.missingCount() > 0);
        if (lags) {
            header.secondary(new Button(
                    "Письма муниципалитетам",
                    event -> new LettersDialog(letters, id, workingDays, clock.today()).open()));
        }
        add(header, new Paragraph(plan.source()));
        plan.notes().forEach(note -> add(new Paragraph(note)));
        plan.shortfalls().forEach(shortfall -> add(section(shortfall)));
    }

    private Section section(Shortfall shortfall) {
        Section section = new Section(new H2(shortfall.title() + " · " + shortfall.kindTitle()));
        section.addClassName("card");
        section.add(new Paragraph(Rounding.WHOLE.print(shortfall.implementing()) + " из "
                + Rounding.WHOLE.print(shortfall.total()) + " – " + shortfall.printedPercent() + "\u00a0%, нужно "
                + Rounding.WHOLE.print(shortfall.needed()) + "."));
        if (!shortfall.missing().isKnown()) {
            section.add(StatusBadge.neutral("не рассчитывается: неизвестно, сколько всего организаций"));
            return section;
        }
        if (shortfall.concernsNobody()) {
            section.add(StatusBadge.neutral("организаций этого вида нет"));
            return section;
        }
        if (shortfall.missingCount() == 0) {
            section.add(StatusBadge.done("цель достигнута"));
            return section;
        }
        section.add(StatusBadge.warning(
                "не хватает " + Plural.count(shortfall.missingCount(), "организации", "организаций", "организаций")));
        if (shortfall.candidates().isEmpty()) {
            section.add(new Paragraph("В реестре нет организаций этого вида без этой формы."));
            return section;
        }
        section.add(candidates(shortfall));
        return section;
    }

    private Div candidates(Shortfall shortfall) {
        Grid<Candidate> grid = new Grid<>();
        if (mayRecommend) {
            TickBoxes.choose(grid, Candidate::name);
        } else {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
        }
        grid.addColumn(Candidate::name).setHeader("Организация").setFlexGrow(2);
        grid.addColumn(Candidate::municipality)
                .setHeader("Муниципалитет")
                .setFlexGrow(2)
                .setSortable(true);
        grid.addColumn(candidate ->
                        candidate.reasons().isEmpty() ? "пока ничего" : String.join(", ", candidate.reasons()))
                .setHeader("Что уже есть")
                .setFlexGrow(3);
        grid.addComponentColumn(candidate -> action(shortfall, candidate))
                .setHeader("Рекомендация")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(shortfall.candidates());
        grid.setHeight("22rem");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        NarrowColumns.cardsOnPhones(
                grid,
                candidate -> new RowCard(candidate.name())
                        .line(candidate.municipality())
                        .line(candidate.reasons().isEmpty() ? "" : String.join(", ", candidate.reasons()))
                        .with(action(shortfall, candidate)));
        Div block = new Div(
                new H3("Кто достигнет цели, ближайшие сверху"),
                new Paragraph(NEAREST
                        + (mayRecommend ? " Отмечены те, кого хватит до цели и кому ещё не рекомендовано." : "")),
                new Paragraph("По муниципалитетам: " + byMunicipality(shortfall.nearest()) + "."),
                grid);
        if (mayRecommend) {
            shortfall.nearest().stream()
                    .filter(candidate -> candidate.recommended() == null)
                    .forEach(grid::select);
            Button bulk = new Button("Рекомендовать выбранным", event -> {
                List<Candidate> chosen = shortfall.candidates().stream()
                        .filter(grid.getSelectedItems()::contains)
                        .toList();
                recommend(shortfall, chosen);
            });
            bulk.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            block.add(bulk);
        }
        return block;
    }

    /** The open recommendation if there is one, else the way to one. */
    private Component action(Shortfall shortfall, Candidate candidate) {
        Candidate.Recommended open = candidate.recommended();
        if (open != null) {
            return new Anchor(
                    RecommendationNavigation.recommendation(open.id()),
                    "рекомендовано до " + DateFields.text(open.dueOn()));
        }
        String others = candidate.otherOpen() == 0 ? "" : "других открытых: " + candidate.otherOpen();
        if (!mayRecommend) {
            return new Span(others.isEmpty() ? "нет" : others);
        }
        Button recommend = new Button("Рекомендовать", event -> recommend(shortfall, List.of(candidate)));
        recommend.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        recommend.getElement().setAttribute("aria-label", "Рекомендовать: " + candidate.name());
        return others.isEmpty() ? recommend : new Div(recommend, new Span(others));
    }

    private static String byMunicipality(List<Candidate> nearest) {
        Map<String, Long> counts = nearest.stream()
                .collect(Collectors.groupingBy(Candidate::municipality, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " – " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private void recommend(Shortfall shortfall, List<Candidate> chosen) {
        new AdviceDialog(planner, shortfall.item(), planner.advice(shortfall.item()), chosen, again).open();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException("Цель не найдена.");
        }
    }
}
