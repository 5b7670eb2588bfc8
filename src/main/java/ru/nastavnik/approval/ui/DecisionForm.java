package ru.nastavnik.approval.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.ui.SigningDialog;
import ru.nastavnik.document.ui.SigningForm;
import ru.nastavnik.inbox.ui.DecisionQueue;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;

/**
 * The decision on a draft: approve (or agree), or return it with remarks. Remark fields stand beside the rows of the
 * page, see {@link #remarkField}; whatever is refused, what was typed stays.
 */
public class DecisionForm extends Div {
    private final Map<String, TextArea> remarks = new LinkedHashMap<>();
    private final TextArea comment = new TextArea("Общее замечание");
    private final H2 heading = new H2("Ваше решение");
    private final Button approve;
    private boolean fixedLabel;
    private transient DecisionQueue.@Nullable Step queue;
    private final transient Runnable afterwards;
    private final Div buttons = new Div();
    private transient @Nullable RemarkKeeper keeper;
    private transient Runnable approval = () -> {};
    private String approveLabel = "";
    private final Button sendBack = new Button("Вернуть с замечаниями", VaadinIcon.REPLY.create());

    /**
     * @param approveLabel the verb, «Утвердить» or «Согласовать»
     * @param consequence what the approval brings about, for the question before it
     * @param approval carries out the approval
     * @param returning carries out the return with the general comment and the remarks
     * @param afterwards leaves the page when the decision is made
     */
    public DecisionForm(
            String approveLabel,
            String consequence,
            Runnable approval,
            BiConsumer<String, List<Remark>> returning,
            Runnable afterwards) {
        this(approveLabel, VaadinIcon.CHECK, returning, afterwards);
        this.approval = approval;
        this.approveLabel = approveLabel;
        approve.addClickListener(event -> askToApprove(consequence, this::backToList));
    }

    /**
     * For an approval by an order that is signed on paper.
     *
     * @param order the paper that is printed and signed
     * @param consequence what the approval brings about
     * @param approval gets what was entered about the signed sheet
     */
    public static DecisionForm onPaper(
            Documents documents,
            Supplier<RegisterDocument> order,
            LocalDate today,
            String consequence,
            Consumer<SignedPaper> approval,
            BiConsumer<String, List<Remark>> returning,
            Runnable afterwards) {
        DecisionForm form = new DecisionForm("Напечатать и утвердить", VaadinIcon.PRINT, returning, afterwards);
        form.approve.addClickListener(event -> {
            try {
                form.openPaper(
                        new SigningForm(documents, order, false, today, null)
                                .editable(facts -> PaperWording.fixed(order.get())),
                        consequence,
                        approval,
                        form.afterSigning());
            } catch (DomainException refused) {
                ErrorNotice.show(refused);
            }
        });
        return form;
    }

    private DecisionForm(
            String approveLabel, VaadinIcon icon, BiConsumer<String, List<Remark>> returning, Runnable afterwards) {
        addClassNames("decision-form", "card");
        this.afterwards = afterwards;
        approve = new Button(approveLabel, icon.create());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sendBack.addClickListener(event -> carryOut(
                () -> returning.accept(comment.getValue(), typedRemarks()), "Возвращено с замечаниями.", onward()));
        comment.setWidthFull();
        comment.setMinRows(1);
        comment.setMaxRows(5);
        comment.setHelperText(
                "Обязательно при возврате, если нет замечаний к строкам (они добавляются кнопкой рядом со строкой)");
        comment.addValueChangeListener(event -> comment.setInvalid(false));
        buttons.add(approve, sendBack);
        buttons.addClassName("decision-buttons");
        add(heading, comment, buttons);
    }

    /** Brings back remarks that were typed before a reload, and keeps them from now on; asked before {@link #remarkField}. */
    public DecisionForm keeping(RemarkKeeper remarkKeeper) {
        keeper = remarkKeeper;
        remarkKeeper.keep(comment, RemarkKeeper.GENERAL);
        Span note = new Span("Замечания сохраняются по мере ввода. До отправки их видите только вы.");
        note.addClassName("row-note");
        addComponentAtIndex(indexOf(comment) + 1, note);
        return this;
    }

    /**
     * Goes on to what waits next: by a button of its own where the approval needs no paper, and after a return or a signed
     * paper if one came from a list.
     */
    public DecisionForm inQueue(DecisionQueue.Step step) {
        queue = step;
        if (step.cameFromList()) {
            addComponentAtIndex(1, new Anchor(step.backToList().address(), "К списку"));
        }
        int others = step.others();
        if (others == 0) {
            return this;
        }
        heading.setText("Ваше решение · ещё ждут: " + others);
        if (!approveLabel.isEmpty()) {
            Button next = new Button(approveLabel + " и перейти дальше", VaadinIcon.ARROW_FORWARD.create());
            next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            next.addClickListener(event -> approveAndGoOn(step));
            approve.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.addComponentAsFirst(next);
        }
        return this;
    }

    private void approveAndGoOn(DecisionQueue.Step step) {
        Runnable decide = () -> carryOut(approval, "Решение принято.", step.onward()::go);
        if (isTyped()) {
            ConfirmDialogs.ask(
                    approveLabel + "?", "Написанные замечания при этом не отправляются.", approveLabel, decide);
        } else {
            decide.run();
        }
    }

    private Runnable afterSigning() {
        DecisionQueue.Step step = queue;
        return step == null ? afterwards : step.afterSigning(afterwards);
    }

    /** Where one goes after a return. */
    private Runnable onward() {
        DecisionQueue.Step step = queue;
        return step == null ? afterwards : step.afterwards(afterwards);
    }

    private void backToList() {
        DecisionQueue.Step step = queue;
        if (step != null && step.cameFromList()) {
            step.backToList().go();
        } else {
            afterwards.run();
        }
    }

    private boolean isTyped() {
        return !comment.getValue().isBlank() || !typedRemarks().isEmpty();
    }

    /** Only remarks, on a document that is in force already. */
    public static DecisionForm remarksOnly(
            String label, BiConsumer<String, List<Remark>> returning, Runnable afterwards) {
        DecisionForm form = new DecisionForm(label, VaadinIcon.CHECK, returning, afterwards);
        form.approve.setVisible(false);
        form.sendBack.setText(label);
        form.fixedLabel = true;
        form.heading.setText("Замечания");
        form.comment.setHelperText("Обязательно, если нет замечаний к строкам; откроется новый круг");
        return form;
    }

    /** A button that opens a field for a remark on a row. */
    public Div remarkField(String rowKey, String label) {
        TextArea field = new TextArea("Замечание");
        field.setWidthFull();
        field.setVisible(false);
        field.setAriaLabel("Замечание: " + label);
        field.addValueChangeListener(event -> updateLabel());
        remarks.put(rowKey, field);
        if (keeper != null && keeper.keep(field, rowKey)) {
            field.setVisible(true);
            updateLabel();
        }
        Button open = new Button("Замечание", VaadinIcon.COMMENT_O.create());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.setAriaLabel("Добавить замечание: " + label);
        open.addClickListener(event -> {
            field.setVisible(!field.isVisible() || !field.isEmpty());
            if (field.isVisible()) {
                field.focus();
            }
        });
        Div holder = new Div(open, field);
        holder.addClassName("row-remark");
        return holder;
    }

    private void updateLabel() {
        if (fixedLabel) {
            return;
        }
        int count = typedRemarks().size();
        sendBack.setText(
                count == 0
                        ? "Вернуть с замечаниями"
                        : "Вернуть: " + Plural.count(count, "замечание", "замечания", "замечаний") + " к строкам");
    }

    private List<Remark> typedRemarks() {
        return remarks.entrySet().stream()
                .filter(entry -> entry.getValue().isVisible()
                        && !entry.getValue().getValue().isBlank())
                .map(entry ->
                        new Remark(entry.getKey(), entry.getValue().getValue().strip()))
                .toList();
    }

    private void openPaper(SigningForm paper, String consequence, Consumer<SignedPaper> approval, Runnable afterwards) {
        new SigningDialog(
                        "Приказ об утверждении",
                        isTyped() ? consequence + " Написанные замечания при этом не отправляются." : consequence,
                        paper,
                        signed -> {
                            approval.accept(signed);
                            forgetRemarks();
                        },
                        "Решение принято, приказ зарегистрирован.",
                        afterwards)
                .open();
    }

    private void askToApprove(String consequence, Runnable goingOn) {
        String text = isTyped() ? consequence + " Написанные замечания при этом не отправляются." : consequence;
        ConfirmDialogs.ask(
                approveLabel + "?", text, approveLabel, () -> carryOut(approval, "Решение принято.", goingOn));
    }

    private void carryOut(Runnable decision, String done, Runnable goingOn) {
        try {
            decision.run();
        } catch (ValidationException refused) {
            comment.setInvalid(true);
            comment.setErrorMessage(refused.getMessage());
            comment.focus();
            return;
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        forgetRemarks();
        Notices.done(done);
        goingOn.run();
    }

    private void forgetRemarks() {
        if (keeper != null) {
            keeper.forget();
        }
    }
}
