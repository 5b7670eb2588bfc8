package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import ru.nastavnik.directive.DirectiveDraft;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.directive.UsualTerms;

/** The terms of an act, duty by duty; begins with the usual ones. */
class TermsEditor extends Div implements HasValidation {
    private final List<DutyFields> duties;
    private final Div errors = new Div();
    private transient Runnable changed = () -> {};
    private boolean filling;

    TermsEditor() {
        errors.addClassName("field-error");
        errors.getElement().setAttribute("role", "alert");
        errors.setVisible(false);
        add(errors);
        duties = Stream.of(Duty.values())
                .map(duty -> new DutyFields(duty, this::changed))
                .toList();
        duties.forEach(this::add);
        propose(UsualTerms.all());
    }

    /** Called after each change that is made to a term. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Whether they are still the usual terms. */
    boolean isUntouched() {
        return terms().equals(UsualTerms.all());
    }

    final void propose(List<DutyTerm> terms) {
        fill(() -> duties.forEach(duty -> duty.show(terms)));
    }

    /** What is filled in; the act is refused for what is not. */
    List<DutyTerm> terms() {
        return duties.stream().flatMap(DutyFields::terms).toList();
    }

    List<DirectiveDraft.Term> draft() {
        return duties.stream().flatMap(DutyFields::draft).toList();
    }

    /** A draft of before terms were entered leaves what is proposed. */
    void restore(List<DirectiveDraft.Term> draft) {
        fill(() -> duties.forEach(duty -> duty.restore(draft)));
    }

    private void fill(Runnable work) {
        filling = true;
        work.run();
        filling = false;
    }

    private void changed() {
        if (!filling) {
            changed.run();
        }
    }

    /** Each refused term says its own sentence. */
    @Override
    public void setErrorMessage(String errorMessage) {
        errors.add(new Paragraph(errorMessage));
    }

    @Override
    public String getErrorMessage() {
        return String.join(
                " ",
                errors.getChildren()
                        .map(Paragraph.class::cast)
                        .map(Paragraph::getText)
                        .toList());
    }

    @Override
    public void setInvalid(boolean invalid) {
        if (!invalid) {
            errors.removeAll();
        }
        errors.setVisible(invalid);
        duties.forEach(duty -> duty.markMissing(invalid));
        if (invalid) {
            errors.scrollIntoView();
        }
    }

    @Override
    public boolean isInvalid() {
        return errors.isVisible();
    }
}
