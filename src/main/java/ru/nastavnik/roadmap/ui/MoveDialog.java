package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ru.nastavnik.roadmap.MovePreview;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.StepConsequence;
import ru.nastavnik.shared.ui.Plural;

/** Shows what a moved date does to other steps; one chooses what is moved, or takes the date back. */
class MoveDialog extends Dialog {
    private final transient RoadmapView roadmap;

    /**
     * @param only keeps the date of the one step
     * @param following moves those that follow in the stage too
     * @param back puts the former date back into the fields
     */
    MoveDialog(RoadmapView roadmap, MovePreview preview, Runnable only, Runnable following, Runnable back) {
        this.roadmap = roadmap;
        setHeaderTitle("Дата затрагивает другие шаги");
        setWidth("min(36rem, 96vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        add(new Paragraph("Если сдвинуть только этот шаг:"), list(preview.only()));
        Button alone = new Button("Только этот шаг", event -> choose(only));
        getFooter().add(new Button("Вернуть прежнюю дату", event -> choose(back)), alone);
        int others = preview.following().size() - 1;
        if (others > 0) {
            add(new Paragraph("Если сдвинуть и следующие шаги этапа:"), list(preview.following(), preview));
            Button together = new Button(
                    "И следующие в этапе: " + Plural.count(others, "шаг", "шага", "шагов"), event -> choose(following));
            together.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(together);
        } else {
            alone.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
    }

    private void choose(Runnable choice) {
        close();
        choice.run();
    }

    private Component list(List<StepConsequence> consequences) {
        UnorderedList list = new UnorderedList();
        consequences.forEach(
                one -> list.add(new ListItem(roadmap.row(one.stepNo()).step().numberedTitle() + ". " + one.message())));
        return list;
    }

    private Component list(List<RowPlan> moved, MovePreview preview) {
        UnorderedList list = new UnorderedList();
        moved.stream()
                .skip(1)
                .map(plan -> "Шаг " + plan.stepNo() + ": станет "
                        + roadmap.row(plan.stepNo()).withPlan(plan).term() + ".")
                .forEach(text -> list.add(new ListItem(text)));
        preview.afterFollowing().stream()
                .map(one -> "Шаг " + one.stepNo() + ". " + one.message())
                .forEach(text -> list.add(new ListItem(text)));
        return list;
    }
}
