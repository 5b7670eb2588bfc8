package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.ui.StandingBadges;
import ru.nastavnik.directive.DutyGap;
import ru.nastavnik.roadmap.FactProgress;
import ru.nastavnik.roadmap.MunicipalMeasureView;
import ru.nastavnik.roadmap.MunicipalMeasures;
import ru.nastavnik.roadmap.domain.MunicipalMeasure.Reopening;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;

/** How it stands with a row in force: its state, who is missing, and the word that it is done. */
class MunicipalMeasureNote extends Div {
    private final transient MunicipalMeasures measures;
    private final transient AccountNames names;

    /**
     * @param role of whoever reads; the one whose task it is may mark it as done
     * @param title the row's own words
     * @param changed called when the row has been marked
     */
    MunicipalMeasureNote(
            MunicipalMeasures measures,
            AccountNames names,
            MunicipalMeasureView measure,
            Role role,
            String title,
            Runnable changed) {
        this.measures = measures;
        this.names = names;
        Standing standing = measure.standing();
        add(standing == null ? StatusBadge.neutral("снята") : StandingBadges.of(standing));
        if (!measure.isOpen()) {
            add(new Paragraph(ending(measure)));
            measure.reopenings().forEach(reopening -> add(new Paragraph(earlier(reopening))));
            return;
        }
        measure.reopenings().forEach(reopening -> add(new Paragraph(again(reopening))));
        if (measure.byWord()) {
            add(new Paragraph("Закроется отметкой: " + measure.post().title() + "."));
            if (role == measure.post()) {
                add(markDone(measure, title, changed));
            }
        } else {
            add(new Paragraph("Закроется сама, " + measure.closesBy().title() + ": сейчас "
                    + measure.below().done() + " из " + measure.below().bound() + "."));
            add(missing(measure.below()));
        }
    }

    private String ending(MunicipalMeasureView measure) {
        LocalDate day = Objects.requireNonNull(measure.closedOn());
        String on = DateFields.text(day);
        if (measure.standing() == null) {
            return "Снята " + on + ": " + measure.note() + ".";
        }
        if (measure.closedBy() == null) {
            return "Закрыта " + on + ": это сделали все организации.";
        }
        return "Отметка " + on + ", "
                + names.nameOf(new AccountId(measure.closedBy())).initialsFirst() + ": " + measure.note();
    }

    private static String again(Reopening reopening) {
        return "Снова открыто " + DateFields.text(reopening.day()) + ": " + reopening.why()
                + ". До этого строка была закрыта " + DateFields.text(reopening.closedOn())
                + ": это сделали все организации.";
    }

    private static String earlier(Reopening reopening) {
        return "Была закрыта " + DateFields.text(reopening.closedOn()) + ", снова открыта "
                + DateFields.text(reopening.day()) + ": " + reopening.why() + ".";
    }

    /** An organisation a line, with what it has not done and until when it was due. */
    private static Details missing(FactProgress below) {
        Map<String, List<DutyGap>> byName = below.missing().stream()
                .collect(Collectors.groupingBy(DutyGap::name, TreeMap::new, Collectors.toList()));
        UnorderedList list = new UnorderedList();
        byName.forEach((name, gaps) -> list.add(new ListItem(
                new Anchor("control/organizations/" + gaps.get(0).organization(), name),
                new Span(": " + gaps.stream().map(MunicipalMeasureNote::gap).collect(Collectors.joining("; "))))));
        return new Details("Кто ещё не сделал: " + byName.size(), list);
    }

    private static String gap(DutyGap gap) {
        return lowered(gap.what()) + " (срок " + DateFields.text(gap.dueOn()) + ")";
    }

    private static String lowered(String text) {
        return text.substring(0, 1).toLowerCase(DateFields.RUSSIAN) + text.substring(1);
    }

    private Component markDone(MunicipalMeasureView measure, String title, Runnable changed) {
        Button mark = new Button("Отметить выполненной", VaadinIcon.CHECK.create(), event -> {
            Dialog dialog = dialog(measure, title, changed);
            dialog.open();
        });
        mark.addThemeVariants(ButtonVariant.LUMO_SMALL);
        mark.setAriaLabel("Отметить выполненной: " + title);
        return mark;
    }

    private Dialog dialog(MunicipalMeasureView measure, String title, Runnable changed) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Строка выполнена?");
        dialog.setWidth("34rem");
        dialog.setMaxWidth("95vw");
        TextArea note = new TextArea("Что сделано");
        note.setWidthFull();
        note.setRequiredIndicatorVisible(true);
        note.setHelperText("Это увидят руководитель, регион и департамент.");
        FieldErrors errors = new FieldErrors().field("note", note);
        Button confirm = new Button("Выполнена", event -> {
            if (errors.accept(() -> measures.markDone(measure.id(), note.getValue()))) {
                dialog.close();
                Notices.done("Строка отмечена выполненной, задача закрыта.");
                changed.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph("«" + title + "». Отметку нельзя снять."), note);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), confirm);
        return dialog;
    }
}
