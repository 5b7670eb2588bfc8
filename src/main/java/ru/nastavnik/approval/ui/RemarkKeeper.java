package ru.nastavnik.approval.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.ErrorNotice;

/** Brings back what somebody typed before the page was loaded anew, and keeps it as they type. */
public final class RemarkKeeper {
    /** The key of the remark that is about no row. */
    public static final String GENERAL = "";

    private final RemarkDrafts drafts;
    private final ReviewSubject subject;
    private final int round;
    private final Map<String, String> kept;

    public RemarkKeeper(RemarkDrafts drafts, ReviewSubject subject, int round) {
        this.drafts = drafts;
        this.subject = subject;
        this.round = round;
        this.kept = drafts.of(subject, round);
    }

    /** @return whether something was brought back */
    public boolean keep(TextArea field, String rowKey) {
        String earlier = kept.getOrDefault(rowKey, "");
        field.setValue(earlier);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> save(rowKey, event.getValue()));
        return !earlier.isEmpty();
    }

    /** After the decision. */
    public void forget() {
        drafts.forget(subject, round);
    }

    private void save(String rowKey, String remark) {
        try {
            drafts.save(subject, round, rowKey, remark);
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
        }
    }
}
