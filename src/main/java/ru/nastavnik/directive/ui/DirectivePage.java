package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.Addressee;
import ru.nastavnik.directive.DirectiveAnnex;
import ru.nastavnik.directive.DirectiveId;
import ru.nastavnik.directive.DirectiveNumber;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.directive.Wording;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** One act with its official text: every point can be read and linked to. */
@Route(value = DirectiveNavigation.DIRECTIVES + "/:directiveId", layout = MainLayout.class)
@PermitAll
class DirectivePage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Set<Role> NOT_CONTROLLING = Set.of(Role.DIRECTOR, Role.CURATOR);

    private final transient Directives directives;
    private final transient CurrentActor currentActor;
    private final transient DocumentArchive archive;
    private String title = "Распоряжение";

    DirectivePage(Directives directives, DocumentArchive archive, CurrentActor currentActor) {
        this.directives = directives;
        this.archive = archive;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(directives.get(Address.read(event, "directiveId", DirectiveId::of)));
    }

    void show(DirectiveView directive) {
        removeAll();
        title = directive.citation() + " — Наставник";
        PageHeader header = new PageHeader("Распоряжение " + directive.citation())
                .crumb("Распоряжения", DirectiveNavigation.list())
                .subtitle(directive.text().title())
                .beside(DirectivesView.state(
                        directive, directives.launchOf(directive.id()).orElse(null)));
        if (!NOT_CONTROLLING.contains(currentActor.require().role())) {
            directive.launched().ifPresent(launch -> {
                Button progress = new Button("Ход исполнения", VaadinIcon.CHART_LINE.create());
                progress.addClickListener(event -> UI.getCurrent().navigate(DirectiveNavigation.launch(launch)));
                header.primary(progress);
            });
        }
        add(header, facts(directive), text(directive));
        if (!directive.text().terms().isEmpty()) {
            add(new TermsTable(directive, currentActor.require().role()));
        }
        for (DirectiveAnnex annex : directive.text().annexes()) {
            Paragraph annexText = new Paragraph(annex.text());
            annexText.addClassName("official-text");
            Details details = new Details("Приложение. " + annex.title(), annexText);
            details.addClassName("annex");
            add(details);
        }
    }

    private Section facts(DirectiveView directive) {
        FactList facts = new FactList()
                .fact(
                        "Срок",
                        "с " + DateFields.text(directive.text().termFrom()) + " по "
                                + DateFields.text(directive.text().termTo()));
        for (DirectiveNumber number : directive.text().numbers()) {
            facts.fact(
                    number.department().title(),
                    "№ " + number.number() + " от " + DateFields.text(number.datedOn()) + "; подписал: "
                            + number.signatoryPost());
        }
        DirectiveId predecessor = directive.text().successorOf();
        if (predecessor != null) {
            facts.fact(
                    "Продолжает",
                    new Anchor(
                            DirectiveNavigation.directive(predecessor),
                            "распоряжение " + directives.get(predecessor).citation()));
        }
        if (directive.summary() != null) {
            facts.fact("Итог", directive.summary());
        }
        DocumentId document = directive.summaryDocument();
        if (document != null) {
            facts.fact("Документ об итогах", new SummaryDocument(archive, document));
        }
        Section card = new Section(facts);
        card.addClassName("card");
        return card;
    }

    private static Section text(DirectiveView directive) {
        Section card = new Section(new H2("Текст"));
        card.addClassNames("card", "directive-text");
        boolean namesLeftOut = directive.text().points().stream()
                .anyMatch(point -> point.text().contains("[…]"));
        if (namesLeftOut) {
            Paragraph note = new Paragraph("Имена людей опущены и отмечены знаком […], остальное — дословно.");
            note.addClassName("subtitle");
            card.add(note);
        }
        Paragraph preamble = new Paragraph(directive.text().preamble());
        preamble.addClassName("official-text");
        card.add(preamble);
        directive.text().points().forEach(point -> card.add(point(point)));
        return card;
    }

    private static Div point(DirectivePoint point) {
        Span mark = new Span(point.mark());
        mark.addClassName("point-mark");
        Paragraph text = new Paragraph(point.text());
        text.addClassName("official-text");
        Div body = new Div(text);
        body.addClassName("point-body");
        Addressee addressee = point.addressee();
        if (addressee != null && point.wording() != Wording.ORDER || addressee != null && point.depth() == 1) {
            Span whom =
                    new Span("п. " + point.number() + " · " + point.wording().title() + ": " + addressee.title());
            whom.addClassName("row-note");
            body.add(whom);
        }
        Div line = new Div(mark, body);
        line.addClassNames("directive-point", "depth-" + point.depth());
        line.setId("p-" + point.number());
        line.getElement().setAttribute("aria-label", "Пункт " + point.number());
        line.getElement().setAttribute("role", "group");
        return line;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
