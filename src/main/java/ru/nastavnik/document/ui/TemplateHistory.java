package ru.nastavnik.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.TemplateDecision;
import ru.nastavnik.document.TemplateLibrary;
import ru.nastavnik.document.TemplateState;
import ru.nastavnik.document.TemplateVersion;
import ru.nastavnik.document.TemplateVersionId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;

/** The versions of a template with who stored them and when, and what was decided about them; the way back. */
class TemplateHistory extends Div {

    private final transient TemplateLibrary library;
    private final DocumentKind kind;
    private final transient RegionClock clock;
    private final boolean own;
    private final transient Runnable changed;

    TemplateHistory(TemplateLibrary library, DocumentKind kind, RegionClock clock, boolean own, Runnable changed) {
        this.library = library;
        this.kind = kind;
        this.clock = clock;
        this.own = own;
        this.changed = changed;
        TemplateState state = library.state(kind);
        List<TemplateVersion> versions = library.versions(kind);
        versions.forEach(version -> add(version(version, state)));
        add(above(state));
        List<TemplateDecision> decisions = library.decisions(kind);
        if (!decisions.isEmpty()) {
            add(new H3("Решения"));
            decisions.forEach(decision -> add(decision(decision)));
        }
    }

    private Div version(TemplateVersion version, TemplateState state) {
        Anchor file = Downloads.document(
                "Версия " + version.number(),
                kind.title() + " (шаблон, версия " + version.number() + ").docx",
                () -> library.uploaded(version.id()).content());
        Div line = line(file);
        TemplateVersion holds = state.version();
        if (holds != null && holds.id().equals(version.id())) {
            line.add(StatusBadge.done("Действует"));
        } else {
            line.add(back("Вернуть версию " + version.number(), version.id()));
        }
        return new Div(
                line,
                note(version.note() + " · " + version.fileName() + " · загружена " + moment(version.uploadedAt()) + ", "
                        + library.nameOf(version.uploadedBy())));
    }

    /** What holds where there is no version of one's own. */
    private Div above(TemplateState state) {
        Div line = line(new Span(own ? "Региональный шаблон" : "Шаблон, поставленный с системой"));
        TemplateVersion holds = state.version();
        boolean here = holds == null || (own && holds.organization() == null);
        line.add(here ? StatusBadge.done("Действует") : back("Вернуть", null));
        return new Div(line);
    }

    private Button back(String label, @Nullable TemplateVersionId version) {
        Button back = new Button(
                label, event -> new ReturnToTemplateDialog(library, kind, version, clock.today(), changed).open());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return back;
    }

    private Div decision(TemplateDecision decision) {
        Integer number = decision.number();
        String what =
                number != null ? "версия " + number : own ? "региональный шаблон" : "шаблон, поставленный с системой";
        Div line = line(new Span("С " + DateFields.text(decision.from()) + " – " + what));
        boolean ahead = decision.from().isAfter(clock.today());
        if (decision.withdrawn()) {
            line.add(StatusBadge.neutral("Отменено"));
        } else if (ahead) {
            Button withdraw = new Button("Отменить", event -> withdraw(decision));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            line.add(StatusBadge.waiting("Ещё не наступило"), withdraw);
        }
        return new Div(
                line,
                note(decision.reason() + " · решено " + moment(decision.decidedAt()) + ", "
                        + library.nameOf(decision.decidedBy())));
    }

    private void withdraw(TemplateDecision decision) {
        ConfirmDialogs.askBeforeLoss(
                "Отменить решение?",
                "С " + DateFields.text(decision.from()) + " шаблон не сменится. Загруженная версия останется в списке.",
                "Отменить решение",
                () -> {
                    try {
                        library.withdraw(kind, decision.id());
                    } catch (RuntimeException refused) {
                        ErrorNotice.show(refused);
                        return;
                    }
                    Notices.done("Решение отменено.");
                    changed.run();
                });
    }

    private String moment(java.time.Instant at) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", DateFields.RUSSIAN)
                .withZone(clock.zone())
                .format(at);
    }

    private static Div line(Component first) {
        Div line = new Div(first);
        line.addClassName("decision-line");
        return line;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("row-note");
        return note;
    }
}
