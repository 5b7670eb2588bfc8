package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.execution.StepPaper;
import ru.nastavnik.execution.StepPapers;
import ru.nastavnik.printing.ui.PrintButton;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.StatusBadge;

/** Papers that are written of a step: those that are there, and a button that drafts one from what its form knows. */
class StepPapersPanel extends Div {

    StepPapersPanel(StepServices services, StepPage page) {
        addClassName("step-links");
        RoadmapId roadmap = page.roadmap().id();
        int stepNo = page.row().step().no();
        for (StepPapers papers : services.papers()) {
            papers.of(roadmap, stepNo).forEach(this::show);
            StepPapers.Offer offer =
                    papers.offer(roadmap, stepNo, page.row().step().output());
            if (offer != null) {
                offer(offer);
            }
            papers.stacks(page).forEach(stack -> add(new PrintButton(stack.label(), stack.title(), stack.items())));
        }
    }

    boolean hasContent() {
        return getComponentCount() > 0;
    }

    private void show(StepPaper paper) {
        StatusBadge state =
                paper.number() == null ? StatusBadge.waiting(paper.state()) : StatusBadge.done(paper.state());
        Div line = new Div(VaadinIcon.FILE_TEXT_O.create(), new Anchor(paper.address(), paper.title()), state);
        line.addClassName("step-file");
        add(line);
    }

    private void offer(StepPapers.Offer offer) {
        add(
                new Button(offer.label(), VaadinIcon.PLUS.create(), event -> {
                    try {
                        String address = offer.draft().get();
                        event.getSource().getUI().ifPresent(ui -> ui.navigate(address));
                    } catch (DomainException refused) {
                        ErrorNotice.show(refused);
                    }
                }),
                StepView.note("В протокол перейдёт всё, что уже заполнено в итоге шага. После регистрации он станет"
                        + " файлом итога."));
    }
}
