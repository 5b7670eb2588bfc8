package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.StatusBadge;

/** How a pair reads in lists: names, form, state. */
record PairRows(Map<String, MentoringForm> forms, Function<PersonId, String> names) {

    String mentor(Pair pair) {
        return names.apply(pair.mentor());
    }

    String mentees(Pair pair) {
        return pair.mentees().stream().map(names).sorted().collect(Collectors.joining(", "));
    }

    String form(Pair pair) {
        String title = pair.form().title(forms);
        return pair.roleModel() == null ? title : title + ": " + pair.roleModel();
    }

    /** Mentor over mentees, with the form below: the whole row on a phone. */
    Div cell(Pair pair) {
        Span mentor = new Span(mentor(pair));
        mentor.addClassName("pair-mentor");
        Span mentees = new Span("→ " + mentees(pair));
        Div cell = new Div(mentor, mentees, NarrowColumns.note(form(pair)));
        cell.addClassName("name-cell");
        return cell;
    }

    /** The same with number and state, where a phone hides their columns. */
    Div numberedCell(Pair pair, Component state) {
        Div cell = cell(pair);
        cell.addComponentAsFirst(NarrowColumns.note("№ " + pair.number()));
        cell.add(NarrowColumns.note(new Div(state)));
        return cell;
    }

    StatusBadge state(Pair pair, LocalDate today) {
        if (pair.state() == PairState.DRAFT) {
            return StatusBadge.waiting("проект");
        }
        if (pair.state() == PairState.ACTIVE) {
            return pair.termOverOn(today)
                    ? StatusBadge.neutral("срок истёк " + text(pair.termTo()))
                    : StatusBadge.done("действует с " + text(pair.activeFrom()) + " по " + text(pair.termTo()));
        }
        return StatusBadge.neutral("прекращена");
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "—" : DateFields.text(day);
    }
}
