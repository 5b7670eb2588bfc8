package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.directive.DirectiveDraft;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.shared.OrganizationKind;

/** The terms of one duty: of each kind of organisation that bears it, or one for all. */
class DutyFields extends Div {
    private final Duty duty;
    private final Map<OrganizationKind, TermFields> others = new LinkedHashMap<>();
    private final TermFields first;
    private final @Nullable OrganizationKind firstKind;
    private final Checkbox same = new Checkbox("Одинаково для всех");
    private boolean filling;

    DutyFields(Duty duty, Runnable changed) {
        this.duty = duty;
        addClassName("term-group");
        firstKind = duty.kinds().get(0);
        Runnable told = () -> {
            if (!filling) {
                changed.run();
            }
        };
        first = new TermFields(duty, firstKind, told);
        Paragraph heading = new Paragraph("Пункт " + duty.point(null) + " — " + duty.title(null)
                + (firstKind == null ? " · " + TermWords.whom(duty, null) : ""));
        heading.addClassName("group-title");
        add(heading);
        for (OrganizationKind kind : duty.kinds()) {
            if (kind != null && kind != firstKind) {
                others.put(kind, new TermFields(duty, kind, told));
            }
        }
        if (!others.isEmpty()) {
            same.setAriaLabel("Одинаково для всех: " + duty.title(null));
            same.setValue(true);
            same.addValueChangeListener(event -> {
                if (!filling) {
                    takeOver();
                    changed.run();
                }
                arrange();
            });
            add(same);
        }
        add(first);
        others.values().forEach(this::add);
        arrange();
    }

    /** Those that are filled in. */
    Stream<DutyTerm> terms() {
        return Stream.concat(
                        Stream.of(first.term()),
                        others.entrySet().stream()
                                .map(other -> isSame()
                                        ? first.term(other.getKey())
                                        : other.getValue().term()))
                .flatMap(Optional::stream);
    }

    Stream<DirectiveDraft.Term> draft() {
        return Stream.concat(
                Stream.of(first.draft(firstKind)),
                others.entrySet().stream().map(other -> (isSame() ? first : other.getValue()).draft(other.getKey())));
    }

    void show(List<DutyTerm> terms) {
        fill(() -> {
            each((kind, fields) -> terms.stream()
                    .filter(term -> term.duty() == duty && term.kind() == kind)
                    .findFirst()
                    .ifPresent(fields::show));
            List<Optional<DutyTerm>> alike =
                    all().map(fields -> fields.term(firstKind)).distinct().toList();
            same.setValue(alike.size() == 1);
        });
    }

    void restore(List<DirectiveDraft.Term> drafts) {
        Predicate<DirectiveDraft.Term> ours = draft -> draft.duty().equals(duty.code());
        fill(() -> {
            each((kind, fields) -> drafts.stream()
                    .filter(ours)
                    .filter(draft -> Objects.equals(draft.kind(), kind == null ? null : kind.code()))
                    .findFirst()
                    .ifPresent(fields::show));
            List<DirectiveDraft.Term> alike =
                    all().map(fields -> fields.draft(firstKind)).distinct().toList();
            same.setValue(alike.size() == 1);
        });
    }

    void markMissing(boolean marked) {
        all().filter(TermFields::isVisible).forEach(fields -> fields.markMissing(marked));
    }

    private void fill(Runnable work) {
        filling = true;
        work.run();
        filling = false;
        arrange();
    }

    /** The kinds begin with, or go back to, what holds for all. */
    private void takeOver() {
        fill(() -> others.forEach((kind, fields) -> fields.show(first.draft(kind))));
    }

    private void arrange() {
        if (firstKind == null) {
            return;
        }
        others.values().forEach(fields -> fields.setVisible(!isSame()));
        if (isSame()) {
            first.standFor(
                    kinds().map(kind -> TermWords.whom(duty, kind)).collect(Collectors.joining(", ")),
                    kinds().map(duty::point).distinct().collect(Collectors.joining(", ")));
        } else {
            first.standFor(TermWords.whom(duty, firstKind), duty.point(firstKind));
        }
    }

    private boolean isSame() {
        return !others.isEmpty() && same.getValue();
    }

    private Stream<OrganizationKind> kinds() {
        return Stream.concat(Stream.ofNullable(firstKind), others.keySet().stream());
    }

    private Stream<TermFields> all() {
        return Stream.concat(Stream.of(first), others.values().stream());
    }

    private void each(KindAndFields work) {
        work.of(firstKind, first);
        others.forEach(work::of);
    }

    private interface KindAndFields {
        void of(@Nullable OrganizationKind kind, TermFields fields);
    }
}
