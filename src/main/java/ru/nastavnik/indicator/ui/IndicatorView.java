package ru.nastavnik.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.figure.Change;
import ru.nastavnik.indicator.FormulaTitles;
import ru.nastavnik.indicator.Indicator;
import ru.nastavnik.indicator.IndicatorFacts;
import ru.nastavnik.indicator.IndicatorPassport;
import ru.nastavnik.indicator.IndicatorPassport.RecordedFact;
import ru.nastavnik.indicator.IndicatorVersions;
import ru.nastavnik.indicator.IndicatorYear;
import ru.nastavnik.indicator.Indicators;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** The passport of an indicator: what it says, plans and facts by year, every fact by day, versions. */
@Route(value = IndicatorView.ROUTE, layout = MainLayout.class)
@PageTitle("Паспорт показателя — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class IndicatorView extends Div implements BeforeEnterObserver {
    static final String ROUTE = IndicatorNavigation.INDICATORS + "/:code";

    private static final Rounding EXACT = new Rounding(Rounding.Mode.ROUND, 6, false);

    private final transient Indicators indicators;
    private final transient IndicatorFacts facts;
    private final transient IndicatorVersions versions;
    private final transient MonitoringDefinitions definitions;
    private final transient FormulaTitles titles;
    private final transient RegionClock clock;
    private final transient CurrentActor actor;

    IndicatorView(
            Indicators indicators,
            IndicatorFacts facts,
            IndicatorVersions versions,
            MonitoringDefinitions definitions,
            FormulaTitles titles,
            RegionClock clock,
            CurrentActor actor) {
        this.indicators = indicators;
        this.facts = facts;
        this.versions = versions;
        this.definitions = definitions;
        this.titles = titles;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "code", Function.identity()));
    }

    private void show(String code) {
        IndicatorPassport passport = indicators.passport(code);
        removeAll();
        add(header(passport), facts(passport.current()), years(passport), recorded(passport));
        if (passport.versions().size() > 1) {
            add(versions(passport));
        }
    }

    private PageHeader header(IndicatorPassport passport) {
        Indicator current = passport.current();
        PageHeader header = new PageHeader(current.no() + ". " + current.title())
                .crumb("Показатели", IndicatorNavigation.INDICATORS)
                .point("4");
        if (!Keepers.mayKeep(actor)) {
            return header;
        }
        Runnable again = () -> show(current.code());
        Button typed =
                new Button("Записать факт", event -> new FactDialog(facts, current, clock.today(), again).open());
        Button plan =
                new Button("Установить план", event -> new PlanDialog(facts, passport, clock.today(), again).open());
        Button version = new Button(
                "Новая версия",
                event -> new PassportDialog(
                                versions,
                                definitions,
                                titles,
                                passport.versions().get(0),
                                saved -> again.run())
                        .open());
        if (current.formula() == null) {
            return header.primary(typed).secondary(plan, version);
        }
        Button compute = new Button(
                "Рассчитать по формуле",
                event -> new ComputeDialog(
                                facts, current, titles.inWords(current), indicators.figureSets(current.code()), again)
                        .open());
        return header.primary(compute).secondary(typed, plan, version);
    }

    private Div facts(Indicator indicator) {
        Rounding rounding = indicator.rounding();
        Div card = new Div(new FactList()
                .fact("Единица", indicator.unit())
                .fact("Вид", indicator.kind().title())
                .fact("Формула", titles.inWords(indicator))
                .fact(
                        "Форма сбора",
                        indicator.formCode() == null
                                ? null
                                : definitions.form(indicator.formCode()).title())
                .fact("Совокупность", indicator.population())
                .fact(
                        "Округление",
                        (rounding.mode() == Rounding.Mode.TRUNCATE ? "отбрасывается" : "округляется") + " до "
                                + rounding.digits() + " знаков после запятой; точное значение хранится")
                .fact("Источник", indicator.source().title())
                .fact("Ответственный", indicator.responsible())
                .fact("Действует", effective(indicator))
                .fact("Изменение", "в " + Change.unitOfChange(indicator.unit()))
                .fact("Примечание", indicator.note()));
        card.addClassName("card");
        return card;
    }

    private static String effective(Indicator indicator) {
        return "версия " + indicator.version() + ", с " + DateFields.text(indicator.effectiveFrom())
                + (indicator.effectiveTo() == null ? "" : " по " + DateFields.text(indicator.effectiveTo()));
    }

    private static Section years(IndicatorPassport passport) {
        Section section = new Section(new H2("План и факт по годам"));
        if (passport.years().isEmpty()) {
            section.add(new EmptyState("Планов и фактов пока нет", "Установите план года или запишите факт."));
            return section;
        }
        Grid<IndicatorYear> grid = grid("План и факт по годам");
        grid.addColumn(IndicatorYear::year).setHeader("Год").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(IndicatorYear::planPrinted)
                .setHeader("План")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(IndicatorYear::factPrinted)
                .setHeader("Факт")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(IndicatorStates::badge))
                .setHeader("К плану")
                .setWidth("14rem");
        grid.addColumn(IndicatorYear::changeNamed).setHeader("Изменение").setWidth("13rem");
        grid.addColumn(year -> year.plan() == null ? "" : year.plan().source())
                .setHeader("Чем установлен план")
                .setWidth("16rem");
        NarrowColumns.cardsOnPhones(
                grid,
                year -> new RowCard(String.valueOf(year.year()))
                        .line("план " + year.planPrinted() + ", факт " + year.factPrinted())
                        .line("изменение", year.changeNamed())
                        .with(IndicatorStates.badge(year)));
        grid.setItems(passport.years());
        section.add(grid);
        return section;
    }

    private Section recorded(IndicatorPassport passport) {
        Section section = new Section(new H2("Факты по дням"));
        if (passport.facts().isEmpty()) {
            section.add(new Paragraph("Фактов пока нет."));
            return section;
        }
        Rounding rounding = passport.current().rounding();
        Grid<RecordedFact> grid = grid("Факты по дням");
        grid.addColumn(new ComponentRenderer<>(fact -> {
                    Div day = new Div(new Span(DateFields.text(fact.asOf())));
                    if (fact.isInterim()) {
                        day.add(StatusBadge.waiting("промежуточный"));
                    }
                    return day;
                }))
                .setHeader("На день")
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.addColumn(fact -> fact.value().isKnown() ? rounding.print(fact.value()) : "не рассчитан")
                .setHeader("Факт")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(IndicatorView::exact).setHeader("Точно или почему нет").setWidth("15rem");
        grid.addColumn(RecordedFact::source).setHeader("Источник").setWidth("15rem");
        grid.addColumn(fact -> DateFields.text(clock.dayOf(fact.recordedAt()))
                        + (fact.recordedBy() == null ? "" : ", " + fact.recordedBy()))
                .setHeader("Записан")
                .setWidth("12rem");
        grid.setItems(passport.facts());
        section.add(grid);
        return section;
    }

    private static String exact(RecordedFact fact) {
        if (fact.value() instanceof Amount.NotComputable not) {
            return not.reason();
        }
        String exact = EXACT.print(fact.value());
        return fact.numerator() == null || fact.denominator() == null
                ? exact
                : EXACT.print(fact.numerator()) + " / " + EXACT.print(fact.denominator()) + " = " + exact;
    }

    private Section versions(IndicatorPassport passport) {
        Grid<Indicator> grid = grid("Версии паспорта");
        grid.addColumn(IndicatorView::effective).setHeader("Действует").setWidth("17rem");
        grid.addColumn(Indicator::title).setHeader("Название").setWidth("20rem");
        grid.addColumn(titles::inWords).setHeader("Формула").setWidth("14rem");
        grid.addColumn(Indicator::responsible).setHeader("Ответственный").setWidth("14rem");
        grid.setItems(passport.versions());
        return new Section(new H2("Версии паспорта"), grid);
    }

    private static <T> Grid<T> grid(String label) {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        GridName.set(grid, label);
        return grid;
    }
}
