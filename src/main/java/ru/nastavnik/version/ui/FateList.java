package ru.nastavnik.version.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.workflow.TaskFate;

/** What becomes of open tasks, in words: which are named otherwise, which go to somebody else, which go or come. */
class FateList extends Div {

    FateList(List<TaskFate> fates) {
        Map<String, List<TaskFate>> byVersion = new LinkedHashMap<>();
        fates.forEach(fate -> byVersion
                .computeIfAbsent(fate.processTitle() + ", версия " + fate.version(), unused -> new ArrayList<>())
                .add(fate));
        byVersion.forEach((version, ofVersion) -> {
            UnorderedList list = new UnorderedList();
            sentences(ofVersion).forEach(sentence -> list.add(new ListItem(sentence)));
            add(new H3(version), list);
        });
    }

    static List<String> sentences(List<TaskFate> fates) {
        long untouched = fates.stream()
                .filter(TaskFate::isUntouched)
                .mapToLong(TaskFate::open)
                .sum();
        return Stream.concat(
                        fates.stream().filter(fate -> !fate.isUntouched()).map(FateList::sentence),
                        untouched == 0
                                ? Stream.empty()
                                : Stream.of("Без изменений "
                                        + Plural.of(untouched, "переходит ", "переходят ", "переходят ")
                                        + Plural.count(
                                                untouched, "открытая задача", "открытые задачи", "открытых задач")
                                        + "."))
                .toList();
    }

    private static String sentence(TaskFate fate) {
        if (fate.isAdded()) {
            return "Новая задача «" + fate.after() + "» откроется в свой черёд.";
        }
        if (fate.isLost()) {
            return "Задачи «" + fate.before() + "» больше нет: " + open(fate)
                    + " Где сделанное в ней пропало бы, процесс останется на своей версии.";
        }
        String renamed = Objects.equals(fate.before(), fate.after())
                ? "Задача «" + fate.before() + "»"
                : "Задача «" + fate.before() + "» станет задачей «" + fate.after() + "»";
        String given = fate.changesRole() ? ", выполняет " + role(fate.roleAfter()) : "";
        return renamed + given + ": " + open(fate);
    }

    private static String open(TaskFate fate) {
        return fate.open() == 0
                ? "сейчас ни одной открытой."
                : Plural.count(fate.open(), "открытая", "открытые", "открытых") + ".";
    }

    /** A role that the model takes from the case itself is not known before. */
    private static String role(@Nullable String name) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .map(role -> "«" + role.title() + "»")
                .findFirst()
                .orElse("тот, кого назовёт сам процесс");
    }
}
