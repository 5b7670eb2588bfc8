package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairBoard;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.people.Participant;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.StatusBadge;

/** Step 18: pairs on the left, those who have nobody yet on the right; below each other on a phone. */
class PairBoardPanel extends Div {
    private final transient PairDrafts drafts;
    private final transient PairingScope scope;
    private final transient SchoolYear year;
    private final transient PairBoard board;
    private final transient List<Participant> mentees;
    private final transient Runnable changed;

    PairBoardPanel(
            PairDrafts drafts,
            PairingScope scope,
            SchoolYear year,
            PairBoard board,
            List<Participant> mentees,
            Runnable changed) {
        this.drafts = drafts;
        this.scope = scope;
        this.year = year;
        this.board = board;
        this.mentees = mentees;
        this.changed = changed;
        addClassName("pair-board");
        add(pairList(), unpaired());
    }

    private Component pairList() {
        Div column = new Div();
        column.addClassName("pair-board-list");
        if (scope.curatorActs()) {
            Button suggest = new Button(
                    "Подобрать пары",
                    VaadinIcon.MAGIC.create(),
                    event -> new SuggestionsDialog(drafts, scope, year, board, changed).open());
            Button add = new Button("Добавить пару", VaadinIcon.PLUS.create(), event -> dialog(null));
            Div tools = new Div(add, suggest);
            tools.addClassName("toolbar");
            column.add(tools);
        }
        if (board.pairs().isEmpty()) {
            EmptyState empty = new EmptyState(
                    VaadinIcon.LINK,
                    "Пар пока нет",
                    !scope.curatorActs()
                            ? "Пары составляет куратор: когда он начнёт, проект будет виден здесь."
                            : board.people().isEmpty()
                                    ? "Сначала добавьте наставляемых и наставников в разделе «Участники»."
                                    : "Добавьте пары вручную или возьмите предложенные: они станут проектом приказа.");
            if (scope.curatorActs() && board.people().isEmpty()) {
                empty.add(new Anchor("participants", "К участникам"));
            }
            column.add(empty);
            return column;
        }
        PairRows rows = new PairRows(scope.forms(), board::fullName);
        Grid<Pair> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        Grid.Column<Pair> number = grid.addColumn(Pair::number)
                .setHeader("№")
                .setWidth("4rem")
                .setFlexGrow(0)
                .setSortable(true);
        grid.addComponentColumn(pair -> rows.numberedCell(pair, rows.state(pair, scope.today())))
                .setHeader("Наставник → наставляемые")
                .setFlexGrow(3)
                .setComparator(rows::mentor);
        Grid.Column<Pair> form = grid.addColumn(rows::form).setHeader("Форма").setFlexGrow(2);
        Grid.Column<Pair> state = grid.addComponentColumn(pair -> rows.state(pair, scope.today()))
                .setHeader("Состояние")
                .setWidth("13rem")
                .setFlexGrow(0);
        if (scope.curatorActs()) {
            grid.addComponentColumn(this::actions)
                    .setHeader("")
                    .setWidth("6.5rem")
                    .setFlexGrow(0);
        }
        NarrowColumns.hideOnPhones(grid, number, form, state);
        grid.setItems(board.pairs());
        column.add(grid);
        return column;
    }

    private Component actions(Pair pair) {
        if (pair.state() != PairState.DRAFT) {
            return new Span();
        }
        Button edit = new Button(VaadinIcon.EDIT.create(), event -> dialog(pair));
        edit.setAriaLabel("Изменить пару № " + pair.number());
        Button remove = new Button(
                VaadinIcon.TRASH.create(),
                event -> ConfirmDialogs.askBeforeLoss(
                        "Убрать пару № " + pair.number() + " из проекта?",
                        "Участники останутся в списках и снова будут без пары.",
                        "Убрать",
                        () -> remove(pair)));
        remove.setAriaLabel("Убрать пару № " + pair.number());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        HorizontalLayout both = new HorizontalLayout(edit, remove);
        both.setSpacing(false);
        return both;
    }

    private void remove(Pair pair) {
        try {
            drafts.remove(scope.organization(), pair.id());
            changed.run();
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }

    private void dialog(@Nullable Pair pair) {
        new PairDialog(drafts, scope, year, board, mentees, pair, changed).open();
    }

    private Component unpaired() {
        Div column = new Div();
        column.addClassNames("card", "pair-board-unpaired");
        column.add(new H2("Пока без пары"));
        if (board.unpairedMentees().isEmpty()) {
            column.add(
                    board.pairs().isEmpty()
                            ? StatusBadge.neutral("Наставляемых в базе ещё нет")
                            : StatusBadge.done("Все наставляемые в парах"));
        } else {
            column.add(StatusBadge.warning(
                    "Наставляемых: " + board.unpairedMentees().size()));
            UnorderedList list = new UnorderedList();
            board.unpairedMentees()
                    .forEach(mentee ->
                            list.add(new ListItem(mentee.person().name().surnameFirst()
                                    + (mentee.details().groupName() == null
                                            ? ""
                                            : ", " + mentee.details().groupName()))));
            column.add(list);
        }
        List<PairBoard.MentorLoad> free =
                board.mentors().stream().filter(load -> load.room() > 0).toList();
        column.add(new H2("Наставники, у которых есть места"));
        if (free.isEmpty()) {
            column.add(new Paragraph("Свободных мест нет."), new Anchor("participants", "К участникам"));
        } else {
            UnorderedList list = new UnorderedList();
            free.forEach(
                    load -> list.add(new ListItem(load.mentor().person().name().surnameFirst() + ": " + load.taken()
                            + " из " + load.mentor().capacity())));
            column.add(list);
        }
        return column;
    }
}
