package ru.nastavnik.approval.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.approval.ReviewDecision;
import ru.nastavnik.approval.ReviewView;
import ru.nastavnik.approval.RowChange;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ui.StatusBadge;

/** What came before: what changed since the last round, and every round with its decisions and remarks. */
public class ReviewHistory extends Div {
    private static final Locale RU = Locale.forLanguageTag("ru");

    private final transient AccountNames names;
    private final DateTimeFormatter time;

    /** @param labels labels of rows by their keys, for remarks */
    public ReviewHistory(ReviewView review, Map<String, String> labels, AccountNames names, ZoneId zone) {
        this.names = names;
        this.time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(zone);
        addClassName("review-history");
        if (!review.changes().isEmpty()) {
            add(new H2("Что изменилось с прошлого круга"), changes(review.changes()));
        }
        if (!review.decisions().isEmpty()) {
            add(new H2("История рассмотрения"));
            rounds(review).forEach(round -> add(round(review, round, labels)));
        }
    }

    /** What the colours say to those who see them. */
    private static Span heard(String words) {
        Span text = new Span(words);
        text.addClassName("visually-hidden");
        return text;
    }

    /** A list of differences: what it said, what it says. */
    public static Div changes(List<RowChange> changes) {
        Div list = new Div();
        list.addClassName("row-changes");
        for (RowChange change : changes) {
            Div row = new Div(new Span(change.label()));
            row.addClassName("row-change");
            if (change.before() != null) {
                Span before = new Span(change.before());
                before.addClassName("before");
                row.add(heard("было: "), before);
            }
            if (change.after() != null) {
                Span after = new Span(change.after());
                after.addClassName("after");
                row.add(heard("стало: "), after);
            }
            list.add(row);
        }
        return list;
    }

    private static List<Integer> rounds(ReviewView review) {
        List<Integer> rounds = new ArrayList<>(review.decisions().stream()
                .map(ReviewDecision::round)
                .distinct()
                .toList());
        Collections.reverse(rounds);
        return rounds;
    }

    private Details round(ReviewView review, int round, Map<String, String> labels) {
        Div content = new Div();
        review.decisions().stream()
                .filter(decision -> decision.round() == round)
                .forEach(decision -> content.add(decision(decision, labels)));
        Details details = new Details("Круг " + round, content);
        details.setOpened(round >= review.round() - 1);
        return details;
    }

    private Div decision(ReviewDecision decision, Map<String, String> labels) {
        Div line = new Div(
                badge(decision),
                new Span(time.format(decision.at()) + ", "
                        + decision.role().title().toLowerCase(RU) + " " + who(decision.by())));
        line.addClassName("decision-line");
        Div entry = new Div(line);
        entry.addClassName("decision");
        AccountId behalf = decision.onBehalfOf();
        if (behalf != null) {
            Span substitute = new Span("исполняет обязанности за: " + who(behalf));
            substitute.addClassName("substitute");
            line.add(substitute);
        }
        if (decision.comment() != null) {
            entry.add(new Paragraph(decision.comment()));
        }
        if (!decision.remarks().isEmpty()) {
            entry.add(new UnorderedList(decision.remarks().stream()
                    .map(remark ->
                            new ListItem(labels.getOrDefault(remark.rowKey(), remark.rowKey()) + ": " + remark.text()))
                    .toArray(ListItem[]::new)));
        }
        return entry;
    }

    private static StatusBadge badge(ReviewDecision decision) {
        String word = decision.kind().title();
        return switch (decision.kind()) {
            case APPROVED, AGREED -> StatusBadge.done(word);
            case RETURNED, REOPENED -> StatusBadge.warning(word);
            case SUBMITTED -> StatusBadge.active(word);
            case CALLED_BACK -> StatusBadge.neutral(word);
        };
    }

    private String who(AccountId account) {
        try {
            return names.nameOf(account).initialsFirst();
        } catch (NotFoundException archived) {
            return "(учётная запись удалена)";
        }
    }

    /** The remarks to answer, by the key of their row. */
    public static Map<String, List<String>> remarksByRow(ReviewView review) {
        return review.remarksToAnswer().stream()
                .collect(Collectors.groupingBy(
                        remark -> remark.rowKey(), Collectors.mapping(remark -> remark.text(), Collectors.toList())));
    }
}
