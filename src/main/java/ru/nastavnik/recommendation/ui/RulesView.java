package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.coverage.ui.TargetNavigation;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.recommendation.RecommendationRule;
import ru.nastavnik.recommendation.RuleKeeping;
import ru.nastavnik.recommendation.SupportProject;
import ru.nastavnik.recommendation.SupportProjects;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** What is recommended where a form lags behind its target: one rule per form, with what it said before. */
@Route(value = RecommendationNavigation.RULES, layout = MainLayout.class)
@PageTitle("Правила рекомендаций — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class RulesView extends Div {
    private final transient RuleKeeping rules;
    private final transient MentoringForms forms;
    private final transient SupportProjects projects;
    private final transient UnaryOperator<String> titles;
    private final Div list = new Div();

    RulesView(RuleKeeping rules, MentoringForms forms, SupportProjects projects, CoverageTargets targets) {
        this.rules = rules;
        this.forms = forms;
        this.projects = projects;
        this.titles = targets.titleOfItem();
        add(
                new PageHeader("Правила рекомендаций")
                        .crumb("Цели охвата", TargetNavigation.TARGETS)
                        .point("3.2, 5")
                        .subtitle("Что предлагается организации, если форма наставничества отстаёт от цели."
                                + " Без правила предлагается обычный текст и проекты, подходящие форме.")
                        .primary(new Button("Добавить правило", VaadinIcon.PLUS.create(), event -> open(null))),
                list);
        show();
    }

    private void show() {
        list.removeAll();
        List<RecommendationRule> all = rules.list();
        if (all.isEmpty()) {
            list.add(new EmptyState("Правил ещё нет", "Добавьте первое: форму, текст и проекты."));
        }
        Map<String, String> projectTitles =
                projects.list().stream().collect(Collectors.toMap(SupportProject::code, SupportProject::title));
        all.forEach(rule -> list.add(card(rule, projectTitles)));
    }

    private Component card(RecommendationRule rule, Map<String, String> projectTitles) {
        String form = titles.apply(rule.form());
        Div head = new Div(
                new H2(form), rule.active() ? StatusBadge.active("действует") : StatusBadge.neutral("выключено"));
        head.addClassName("title-line");
        Article card = new Article(head, new Paragraph(rule.text().replace("{form}", form)));
        card.addClassName("card");
        if (rule.projects().isEmpty()) {
            card.add(new Paragraph("Проекты: все, что подходят форме."));
        } else {
            UnorderedList named = new UnorderedList();
            rule.projects().forEach(code -> named.add(new ListItem(projectTitles.getOrDefault(code, code))));
            card.add(named);
        }
        if (rule.version() > 1) {
            card.add(history(rule));
        }
        Button change = new Button("Изменить…", event -> open(rule));
        Button turn = rule.active()
                ? new Button("Выключить", event -> askToSwitchOff(rule))
                : new Button(
                        "Включить",
                        event -> run(() -> rules.switchOn(rule.code(), rule.version()), "Правило включено."));
        for (Button button : List.of(change, turn)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.getElement().setAttribute("aria-label", button.getText() + " – " + form);
        }
        Div buttons = new Div(change, turn);
        buttons.addClassName("toolbar");
        card.add(buttons);
        return card;
    }

    private Component history(RecommendationRule rule) {
        OrderedList before = new OrderedList();
        rules.versions(rule.code()).stream()
                .skip(1)
                .forEach(version -> before.add(new ListItem("Версия " + version.version()
                        + (version.active() ? "" : ", выключена") + ": " + version.text())));
        return new Details("Прежние версии", before);
    }

    private void open(@Nullable RecommendationRule rule) {
        new RuleDialog(rules, forms.all(), projects.list(), rule, this::show).open();
    }

    private void askToSwitchOff(RecommendationRule rule) {
        ConfirmDialogs.ask(
                "Выключить правило?",
                "Для этой формы снова будет предлагаться обычный текст. Направленные рекомендации не изменятся.",
                "Выключить",
                () -> run(() -> rules.switchOff(rule.code(), rule.version()), "Правило выключено."));
    }

    private void run(Runnable action, String done) {
        if (new FieldErrors().accept(action)) {
            Notices.done(done);
        }
        show();
    }
}
