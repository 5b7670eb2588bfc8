package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ru.nastavnik.recommendation.RecommendationView;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;

/** Recommendations in one's territory, unfinished ones first (3.2, 5, 9). */
@Route(value = RecommendationNavigation.RECOMMENDATIONS, layout = MainLayout.class)
@PageTitle("Рекомендации — Наставник")
@RolesAllowed({"CURATOR", "DIRECTOR", "MUNICIPAL_COORDINATOR", "MUNICIPAL_HEAD", "DEPARTMENT", "CENTRE_OPERATOR"})
class RecommendationsView extends Div {
    private static final int SHOWN = 50;

    private final transient RecommendationServices services;
    private final transient List<RecommendationView> all;
    private final TextField text = new TextField("Адресат или слова");
    private final Div list = new Div();

    RecommendationsView(RecommendationServices services) {
        this.services = services;
        this.all = services.recommendations().list();
        PageHeader header =
                new PageHeader("Рекомендации").subtitle("Что рекомендовано по итогам мониторинга и что сделано.");
        if (services.leads()) {
            Button add = new Button("Новая рекомендация", VaadinIcon.PLUS.create());
            add.addClickListener(event -> UI.getCurrent().navigate(RecommendationNavigation.NEW_RECOMMENDATION));
            header.primary(add).secondary(new Anchor(RecommendationNavigation.RULES, "Правила рекомендаций"));
        }
        add(header);
        if (all.isEmpty()) {
            add(new EmptyState(
                    "Здесь появятся рекомендации",
                    services.leads()
                            ? "Направьте первую кнопкой «Новая рекомендация» или откройте цель охвата: там видно, кого"
                                    + " не хватает."
                            : "Их направляют департамент и региональный центр по итогам сбора показателей."));
            return;
        }
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> show());
        Div filter = new Div(
                text,
                new ExportButton<>(
                        "Рекомендации",
                        List.of(
                                new ExportColumn<>("Адресат", RecommendationView::addresseeName),
                                new ExportColumn<>("Рекомендация", RecommendationView::text),
                                new ExportColumn<>("Проект", RecommendationView::project),
                                new ExportColumn<>("Срок", RecommendationView::dueOn),
                                new ExportColumn<>(
                                        "Состояние", view -> view.state().title()),
                                new ExportColumn<>("Что сделано", RecommendationView::result)),
                        this::filtered));
        filter.addClassName("toolbar");
        add(filter, list);
        show();
    }

    private void show() {
        list.removeAll();
        LocalDate today = services.clock().today();
        List<RecommendationView> found = filtered();
        found.stream().limit(SHOWN).forEach(recommendation -> {
            Article card = new Article(line(recommendation, today));
            card.addClassName("card");
            list.add(card);
        });
        if (found.size() > SHOWN) {
            list.add(new Span("Показаны первые " + SHOWN + " из "
                    + Plural.count(found.size(), "рекомендации", "рекомендаций", "рекомендаций")
                    + ": уточните отбор или выгрузите таблицу."));
        }
        if (found.isEmpty()) {
            list.add(new Span("По этому отбору ничего нет."));
        }
    }

    private List<RecommendationView> filtered() {
        String wanted = text.getValue().strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(recommendation -> wanted.isEmpty()
                        || (recommendation.addresseeName() + " " + recommendation.text())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
    }

    /** One recommendation as a line: to whom, what, by when, how far. */
    static Component line(RecommendationView recommendation, LocalDate today) {
        Anchor title = new Anchor(
                RecommendationNavigation.recommendation(recommendation.id()), recommendation.addresseeName());
        Span due = new Span("до " + DateFields.text(recommendation.dueOn()));
        due.addClassName("subtitle");
        Div head = new Div(title, RecommendationBadges.of(recommendation, today), due);
        head.addClassName("title-line");
        Div text = new Div(recommendation.text());
        return new Div(head, text);
    }
}
